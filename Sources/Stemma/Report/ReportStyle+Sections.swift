/// The parts of the style that belong to one section each, and those for other widths and for paper.
extension ReportStyle {
    static let topics = """
        svg { display: block; width: 100%; }
        .track { fill: var(--rule); }
        .fill { fill: var(--accent); }
        .range { fill: var(--accent); opacity: .45; }
        .bar { height: .4rem; margin-top: .3rem; }
        .bar .track { fill: var(--wash); }
        .interval { height: .5rem; margin-top: .25rem; }
        .columns { height: 3rem; }
        .timeline { margin: 1rem 0 0; }
        figcaption { display: flex; justify-content: space-between; gap: 1rem; padding-top: .25rem; color: var(--quiet);
          font-size: .8125rem; line-height: 1.35; }
        figcaption span:nth-child(2) { text-align: center; }
        figcaption span:nth-child(3) { text-align: right; }
        .overview th[scope=row] { width: 45%; font-weight: 400; }
        .overview .where { white-space: nowrap; color: var(--quiet); }
        .overview .word { display: inline-block; min-width: 4.5rem; font-weight: 600; }
        .overview .figure { color: var(--quiet); white-space: nowrap; }
        .cards { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 26rem), 1fr)); gap: 2.5rem 3rem;
          align-items: start; margin-top: 2.5rem; }
        .topic { min-width: 0; padding-top: .75rem; border-top: 1px solid var(--ink); }
        .terms { display: flex; flex-wrap: wrap; gap: .35rem; margin: .6rem 0 0; padding: 0; list-style: none;
          font-size: .875rem; }
        .terms li { padding: .05rem .5rem; background: var(--wash); border-radius: 3px; }
        .terms .cover { color: var(--quiet); font-size: .75rem; white-space: nowrap; }
        .topic .byline { margin: .25rem 0 0; }
        .more { margin: .6rem 0 0; font-size: .875rem; }

        """

    static let families = """
        .family { border-top: 1px solid var(--rule); padding: .8rem 0; }
        .family > summary { display: grid; grid-template-columns: 1.25rem 1fr; color: inherit; list-style: none; }
        .family > summary::-webkit-details-marker { display: none; }
        .family > summary::before { content: "+"; grid-row: span 2; color: var(--accent); font: 1.25rem/1.2 var(--serif); }
        .family[open] > summary::before { content: "–"; }
        .family > summary h3 { font-size: 1.15rem; }
        .family-body { padding: .75rem 0 1rem 1.25rem; scroll-margin-top: 9rem; }
        @media (min-width: 64rem) {
          .family-body { display: grid; grid-template-columns: 24rem minmax(0, 1fr); gap: 0 3rem; align-items: start; }
          .comparison h4 { margin-top: 0; }
        }
        .versions, .versions ol { margin: 0; padding: 0; list-style: none; }
        .versions li { position: relative; padding: 0 0 0 1.5rem; }
        .versions .entry { position: relative; padding-bottom: 1rem; }
        .versions li::before { content: ""; position: absolute; left: 0; top: .4rem; width: .7rem; height: .7rem;
          border: 2px solid var(--accent); border-radius: 50%; background: var(--paper); }
        .versions .entry:not(:last-child)::before { content: ""; position: absolute; left: calc(-1.15rem - 1px); top: 1.1rem;
          bottom: 0; border-left: 2px solid var(--rule); }
        .versions li li { margin-left: calc(-1.15rem - 1px); padding-left: calc(2.65rem + 1px);
          background: linear-gradient(var(--rule), var(--rule)) no-repeat 0 0 / 2px 100%; }
        .versions li li:last-child { background-size: 2px .75rem; }
        .versions li li::before { left: calc(1.15rem + 1px); }
        .versions li li::after { content: ""; position: absolute; left: 0; top: .65rem; width: 1.15rem;
          border-top: 2px solid var(--rule); }
        .versions ol ol ol ol ol ol li { margin-left: calc(-2.65rem - 1px); }
        .versions .first::before { background: var(--accent); }
        .tags { display: flex; flex-wrap: wrap; gap: .35rem; font-size: .8125rem; line-height: 1.5; }
        .tags > * { padding: 0 .45rem; border: 1px solid var(--rule); border-radius: 3px; font-weight: 400; }
        .tags > strong { background: var(--accent); border-color: var(--accent); color: var(--paper); font-weight: 600; }
        .change { border-top: 1px solid var(--rule); padding: .45rem 0; scroll-margin-top: 4rem; }
        .change:target > summary { font-weight: 600; }
        .change[open] > summary { margin-bottom: .5rem; }
        .legend { margin: 0 0 .5rem; padding: 0; list-style: none; font-size: .875rem; color: var(--quiet); }
        .difference { max-width: 46rem; padding: 1rem 1.25rem; background: var(--wash); border-left: 3px solid var(--rule);
          font-family: var(--serif); white-space: pre-line; }
        del { color: var(--quiet); text-decoration: line-through; text-decoration-thickness: 1.5px; }
        ins { background: var(--tint); color: var(--ink); text-decoration: underline; text-decoration-thickness: 2px;
          text-decoration-color: var(--accent); text-underline-offset: .2em; }
        .difference details { white-space: pre-line; margin: .4rem 0; }
        .difference summary { font: .875rem/1.6 var(--sans); list-style: none; text-align: center;
          border-block: 1px dashed var(--rule); }
        .difference summary::-webkit-details-marker { display: none; }

        """

    static let search = """
        .search { margin-bottom: 1rem; }
        .search label { display: block; font-weight: 600; margin-bottom: .3rem; }
        .search input { width: 100%; max-width: 42rem; padding: .6rem .75rem; font: inherit; color: var(--ink);
          background: var(--paper); border: 1px solid var(--quiet); border-radius: 3px; }
        .chips { display: flex; flex-wrap: wrap; gap: .4rem; margin-top: .75rem; max-height: 14rem; overflow-y: auto;
          margin-inline: -3px; padding: 3px; }
        .chips button { padding: .3rem .7rem; font: .875rem/1.4 var(--sans); color: var(--ink); background: var(--wash);
          border: 1px solid var(--rule); border-radius: 1rem; cursor: pointer; }
        .chips button:hover { border-color: var(--accent); }
        .chips button[aria-pressed=true] { background: var(--accent); border-color: var(--accent); color: var(--paper); }

        """

    static let spectrum = """
        .plot { margin: 1.25rem 0 0; max-width: 44rem; }
        .plot figcaption { display: block; }
        .spectrum text { font: 14px var(--sans); fill: var(--ink); paint-order: stroke; stroke: var(--paper);
          stroke-width: 5px; stroke-linejoin: round; }
        .spectrum .quiet { fill: var(--quiet); }
        .curve, .chance, .mark, .grid { fill: none; stroke: var(--accent); stroke-width: 2.5; }
        .band { fill: var(--accent); opacity: .35; }
        .chance { stroke: var(--quiet); stroke-width: 2; stroke-dasharray: 7 4; }
        .mark { stroke: var(--ink); stroke-width: 1; stroke-dasharray: 2 3; }
        .used { stroke-width: 1.75; stroke-dasharray: none; }
        .grid { stroke: var(--rule); stroke-width: 1; }
        .key { margin: .5rem 0 0; padding: 0; list-style: none; }
        .key li { display: flex; gap: .6rem; margin-bottom: .3rem; }
        .sample { flex: none; width: 2rem; height: .75rem; margin-top: .2rem; }
        .plot .key span { text-align: left; }
        @media (max-width: 44rem) { .spectrum text { font-size: 18px; } }
        @media (max-width: 30rem) { .spectrum text { font-size: 21px; } }

        """

    static let narrow = """
        @media (max-width: 44rem) {
          section { margin-top: 2.75rem; }
          h2 { font-size: 1.5rem; }
          .figures { grid-template-columns: repeat(3, 1fr); }
          .figures div { padding: .6rem .5rem .6rem .75rem; }
          .figures div:nth-child(3n + 1) { border-left: 0; padding-left: 0; }
          .figures div:nth-child(n + 4) { border-top: 1px solid var(--rule); }
          .figures dd { font-size: 1.35rem; }
          .figures dt { font-size: .8125rem; }
          .overview th[scope=row] { width: 60%; }
          .overview .figure, .overview .share { display: none; }
          .overview .where { position: absolute; width: 1px; height: 1px; padding: 0; overflow: hidden;
            clip-path: inset(50%); }
          .atlas { grid-template-columns: minmax(0, 1fr); }
          .plane { height: 100vw; max-height: 70vh; }
          #legend { max-height: 13rem; }
          .courses > li { grid-template-columns: minmax(0, 1fr); gap: .1rem; }
          .courses .axis > :first-child { display: none; }
          .bursts { grid-column: 1; }
          .story-body { padding-left: 0; }
          nav ul { gap: 1rem; }
          nav a { font-size: .8125rem; }
          .overview .word { min-width: 0; }
          th + td, td + td, th + th { padding-left: .75rem; }
          .family-body { padding-left: 0; }
          .difference { padding: .75rem .9rem; }
        }

        """

    static let print = """
        @media print {
          html { font-size: 75%; }
          body { max-width: none; padding: 0; background: none; }
          section { margin-top: 2rem; }
          nav, .skip, .search, .tools, .pager, .zoom, #map-tip, #map-help, .detail, .more { display: none; }
          .plane { height: 32rem; }
          #legend { max-height: none; columns: 2; }
          .course-plot, .mark-of, canvas { print-color-adjust: exact; }
          a { color: inherit; text-decoration: none; }
          h2, h3, h4, .topic > .byline { break-after: avoid; }
          .articles details li, .versions li, tr, figure, .guide div { break-inside: avoid; }
          .cards { grid-template-columns: 1fr 1fr; gap: 1.5rem 2rem; }
          ins, .tags > strong, .fill, .range, .track, .terms li { print-color-adjust: exact; }
          details::details-content { content-visibility: visible; height: auto; }
        }
        """
}
