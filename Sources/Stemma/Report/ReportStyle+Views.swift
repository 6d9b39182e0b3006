/// The map, the courses in time, and the stories.
extension ReportStyle {
    static let map = """
        .c0 { fill: var(--c0); } .c1 { fill: var(--c1); } .c2 { fill: var(--c2); } .c3 { fill: var(--c3); }
        .c4 { fill: var(--c4); } .c5 { fill: var(--c5); } .c6 { fill: var(--c6); } .c7 { fill: var(--c7); }
        .mark-of { display: inline-block; flex: none; width: .8rem; height: .8rem; margin-right: .5rem;
          vertical-align: -.05rem; overflow: visible; }
        .overview b, #legend b { margin-right: .45rem; font-weight: 600; color: var(--quiet); }
        .atlas { display: grid; grid-template-columns: minmax(0, 1fr) 19rem; gap: 1rem 2rem; align-items: stretch; }
        .plane { position: relative; height: 36rem; background: var(--wash); border: 1px solid var(--rule);
          border-radius: 3px; overflow: hidden; }
        .plane canvas { position: absolute; inset: 0; width: 100%; height: 100%; }
        #map-points { cursor: crosshair; touch-action: pan-y pinch-zoom; }
        #map-points:focus-visible { outline-offset: -3px; }
        #map-pick { pointer-events: none; }
        #map-tip { position: absolute; max-width: 17rem; padding: .4rem .6rem; background: var(--ink); color: var(--paper);
          font: .875rem/1.35 var(--serif); border-radius: 3px; pointer-events: none; }
        #map-tip small { display: block; margin-top: .15rem; font: .75rem/1.3 var(--sans); opacity: .8; }
        .zoom { position: absolute; right: .6rem; bottom: .6rem; display: flex; }
        .zoom button { width: 2.25rem; height: 2.25rem; padding: 0; font: 1.1rem/1 var(--sans); color: var(--ink);
          background: var(--paper); border: 1px solid var(--rule); cursor: pointer; }
        .zoom button + button { border-left: 0; }
        .legend-box { display: flex; flex-direction: column; min-height: 0; position: relative; }
        .legend-box h3 { margin-top: 0; }
        #legend { flex: 1 1 0; min-height: 10rem; max-height: 34rem; margin: 0; padding: 3px; overflow-y: auto;
          list-style: none; }
        #legend button { display: flex; align-items: baseline; width: 100%; padding: .3rem .4rem; text-align: left;
          font: .875rem/1.35 var(--sans); color: var(--ink); background: none; border: 0; border-radius: 3px;
          cursor: pointer; }
        #legend button:hover { background: var(--wash); }
        #legend button[aria-pressed=true] { background: var(--tint); box-shadow: inset 3px 0 var(--accent); }
        #legend b, #legend .size { flex: none; }
        #legend .size { margin-left: auto; padding-left: .75rem; color: var(--quiet); }
        .detail { min-height: 4.25rem; margin: .75rem 0; padding: .6rem .9rem; background: var(--wash);
          border-left: 3px solid var(--accent); }
        .plan { max-width: 40rem; max-height: 40rem; }
        .plan text { font: 600 22px var(--sans); fill: var(--paper); text-anchor: middle; }

        """

    static let time = """
        .courses { margin: 0 0 1.5rem; padding: 0; list-style: none; }
        .courses > li { display: grid; grid-template-columns: 17rem minmax(0, 1fr) 15rem; gap: 0 1.25rem; align-items: center;
          padding: .3rem 0; border-bottom: 1px solid var(--rule); }
        .courses > .axis { border-bottom: 0; }
        .course { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 2; overflow: hidden;
          font-size: .925rem; line-height: 1.35; }
        .course a:focus-visible { outline-offset: -3px; }
        #time h3 { margin: 2rem 0 .5rem; }
        .courses .byline { line-height: 1.35; font-size: .8125rem; }
        .course-plot { height: 2.75rem; }
        .course-plot .track { fill: var(--rule); }
        .course-plot .lit { fill: var(--tint); }
        .course-plot .burst { fill: none; stroke: var(--ink); stroke-width: 5px; stroke-linecap: round;
          vector-effect: non-scaling-stroke; }
        .bursts { grid-column: 2 / -1; padding: .1rem 0 .35rem; font-size: .8125rem; line-height: 1.45; }
        .bursts ul { margin: 0; padding: 0; list-style: none; }
        .course-plot.all { fill: var(--ink); }
        .spans .course-plot { height: 1.75rem; fill: var(--accent); }
        .ends { display: flex; justify-content: space-between; gap: 1rem; color: var(--quiet); font-size: .8125rem; }
        .fold { margin-bottom: 1.5rem; }

        """

    static let stories = """
        .tools { display: flex; flex-wrap: wrap; gap: .75rem 1.5rem; margin: 1rem 0; }
        .tools label { flex: 0 1 auto; font-weight: 600; font-size: .925rem; }
        .tools label:first-child { flex: 1 1 18rem; max-width: 32rem; }
        .tools span { display: block; margin-bottom: .25rem; }
        .tools input, .tools select { width: 100%; padding: .5rem .65rem; font: inherit; font-weight: 400; color: var(--ink);
          background: var(--paper); border: 1px solid var(--quiet); border-radius: 3px; }
        .story-body { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 18rem); gap: 0 3rem;
          padding: .5rem 0 1rem 1.25rem; }
        .story-body h4 { margin: .75rem 0 .25rem; }
        .story-body .terms { margin: 0; }
        .wire { margin: 0; font-weight: 600; font-size: .875rem; }
        .wire + .articles { padding-left: 1rem; border-left: 3px solid var(--accent); }
        .wire + .articles li { padding: .4rem 0; border-top: 1px solid var(--rule); }
        .wire + .articles li:first-child { border-top: 0; }
        .family > summary { scroll-margin-top: 4rem; }
        .pager { display: flex; gap: .75rem; margin-top: 1.25rem; }
        .pager button, #more-hits { padding: .5rem 1rem; font: .925rem/1.4 var(--sans); color: var(--ink);
          background: var(--wash); border: 1px solid var(--quiet); border-radius: 3px; cursor: pointer; }
        .pager button:disabled { color: var(--quiet); border-color: var(--rule); cursor: default; }
        @media (max-width: 52rem) { .story-body { grid-template-columns: minmax(0, 1fr); } }

        """
}
