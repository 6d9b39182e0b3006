/// The page's style: paper and ink, one accent, system fonts, light and dark, a phone and a printer.
enum ReportStyle {
    static let text = [
        colours, page, masthead, tables, lists, topics, map, time, families, stories, search, spectrum, narrow, print,
    ].joined()

    /// Every pair of text and ground has a contrast of at least 4.5 (WCAG 2.2, 1.4.3), in both schemes.
    private static let colours = """
        :root {
          color-scheme: light dark;
          --paper: #fdfcf9; --wash: #f4f1ea; --ink: #1d1c1a; --quiet: #5d5a54; --rule: #d9d5cb;
          --accent: #0f5f6e; --tint: #dfeef0;
          --c0: #0072b2; --c1: #c44e00; --c2: #00805c; --c3: #a8498a; --c4: #8a6d00; --c5: #6a51c8; --c6: #6b6b6b;
          --c7: #1287a8;
          --serif: "Iowan Old Style", Charter, "Bitstream Charter", Georgia, "Liberation Serif", serif;
          --sans: system-ui, -apple-system, "Segoe UI", Roboto, "Liberation Sans", sans-serif;
        }
        @media (prefers-color-scheme: dark) {
          :root {
            --paper: #161819; --wash: #202325; --ink: #e8e5de; --quiet: #aaa69d; --rule: #3b3e40;
            --accent: #7fc8d4; --tint: #173a40;
            --c0: #56a8f0; --c1: #ff8f4a; --c2: #3fcf9f; --c3: #ea8fc6; --c4: #e8d44a; --c5: #b4a4ff; --c6: #c4c4c4;
            --c7: #6fe0f0;
          }
        }

        """

    private static let page = """
        *, ::before, ::after { box-sizing: border-box; }
        html { scroll-padding-top: 4rem; -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
        body {
          margin: 0 auto; max-width: 74rem; padding: 0 clamp(1rem, 4vw, 3rem) 4rem;
          background: var(--paper); color: var(--ink); overflow-wrap: anywhere;
          font: 1rem/1.6 var(--sans); font-variant-numeric: tabular-nums lining-nums;
        }
        h1, h2, h3, h4 { font-family: var(--serif); line-height: 1.2; text-wrap: balance; }
        h2 { margin: 0 0 1rem; font-size: 1.75rem; }
        h3 { margin: 0; font-size: 1.25rem; }
        h3.small { margin: 1.25rem 0 .5rem; font-size: 1rem; }
        h4 { margin: 1.5rem 0 .5rem; font-size: 1rem; }
        p { margin: 0 0 .75rem; max-width: 42rem; }
        a { color: var(--accent); text-underline-offset: .15em; text-decoration-thickness: from-font; }
        a:hover { text-decoration-thickness: 2px; }
        :focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; border-radius: 2px; }
        section { padding-top: 1.25rem; margin-top: 3.5rem; border-top: 3px solid var(--ink); }
        summary { cursor: pointer; color: var(--accent); }
        summary:hover { text-decoration: underline; }
        .lead { font: 1.15rem/1.5 var(--serif); }
        .quiet, .byline, footer { color: var(--quiet); font-size: .875rem; }
        .skip { position: absolute; left: -99rem; }
        .skip:focus { left: 1rem; top: .5rem; z-index: 2; padding: .5rem 1rem; background: var(--paper); }
        footer { margin-top: 3rem; padding-top: 1rem; border-top: 1px solid var(--rule); }
        @media (scripting: none) { .scripted { display: none !important; } }

        """

    private static let masthead = """
        .masthead { padding-top: 1.5rem; }
        .name { margin: 0; padding-bottom: .5rem; border-bottom: 1px solid var(--ink); max-width: none;
          font: italic 1rem/1.4 var(--serif); color: var(--quiet); }
        h1 { margin: 1.5rem 0 1.75rem; max-width: 24ch; font-size: clamp(1.9rem, 1.3rem + 2.6vw, 3.1rem);
          letter-spacing: -.01em; line-height: 1.12; }
        .figures { display: grid; grid-template-columns: repeat(6, 1fr); margin: 0; border-block: 1px solid var(--rule); }
        .figures div { display: flex; flex-direction: column-reverse; justify-content: flex-end; padding: .9rem 1rem .8rem;
          border-left: 1px solid var(--rule); }
        .figures div:first-child { border-left: 0; padding-left: 0; }
        .figures dt { color: var(--quiet); font-size: .875rem; line-height: 1.35; }
        .figures dd { margin: 0; font: 600 1.6rem/1.25 var(--serif); }
        nav { position: sticky; top: 0; z-index: 1; background: var(--paper); border-bottom: 1px solid var(--rule); }
        nav ul { display: flex; gap: 1.5rem; margin: 0; padding: 0; list-style: none; overflow-x: auto; }
        nav a { display: block; padding: .7rem 0; white-space: nowrap; text-decoration: none; font-size: .9rem; }
        nav a:hover { text-decoration: underline; }
        nav a:focus-visible { outline-offset: -3px; }
        .masthead + nav + main > section:first-child { border-top: 0; margin-top: 1.5rem; }
        .caveat { margin: .75rem 0 0; font-size: .875rem; }

        """

    private static let tables = """
        table { border-collapse: collapse; width: 100%; margin: 0 0 1.25rem; }
        caption { text-align: left; padding-bottom: .4rem; color: var(--quiet); font-size: .875rem; }
        th, td { padding: .45rem 0; text-align: left; vertical-align: top; border-bottom: 1px solid var(--rule); }
        th + td, td + td, th + th { padding-left: 1rem; }
        thead th, .word, nav { overflow-wrap: normal; }
        thead th { font-size: .875rem; font-weight: 600; border-bottom-color: var(--ink); }
        .facts { font-size: .925rem; max-width: 42rem; }
        .facts th { width: 35%; font-weight: 400; color: var(--quiet); }
        .number { text-align: right; white-space: nowrap; }
        .halves { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 26rem), 1fr)); gap: 1rem 3rem;
          align-items: start; }
        .tables { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 19rem), 1fr)); gap: 0 3rem;
          align-items: start; }

        """

    private static let lists = """
        .sentences { margin: .5rem 0 1rem; padding-left: 1.25rem; max-width: 46rem; font-size: .925rem; }
        .sentences li { margin-bottom: .25rem; }
        .articles { margin: 0; padding: 0; list-style: none; }
        .articles > li { padding: .55rem 0; border-top: 1px solid var(--rule); }
        .title { font-family: var(--serif); font-size: 1.05rem; line-height: 1.35; }
        .byline { display: block; line-height: 1.5; }
        .byline > :not(:last-child)::after { content: " · "; }
        time { white-space: nowrap; }
        .id { overflow-wrap: anywhere; }
        .articles details { font-size: .875rem; margin-top: .15rem; }
        .articles details .articles { margin: .35rem 0 .25rem; padding-left: 1rem; border-left: 2px solid var(--rule); }
        .articles details li:first-child { border-top: 0; }
        .articles details .title { font-size: .95rem; }
        .guide { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 21rem), 1fr)); gap: 1.25rem 3rem;
          margin: 0; }
        .guide dt { font-family: var(--serif); font-weight: 700; font-size: 1.05rem; }
        .guide dd { margin: 0; }

        """
}
