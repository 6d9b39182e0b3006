extension ReportScript {
    /// The pages of stories.
    static let stories = #"""
        const storyPage = 20;
        let turnTo = () => {};
        if (at("story-list")) {
          const list = at("story-list"), status = at("story-count"), back = at("story-back"), on = at("story-on");
          const query = at("story-query"), order = at("story-order");
          let page = 0, shown = null;
          const outlets = (story) => new Set(story[2].map((index) => corpus().articles[index][1])
            .filter((outlet) => outlet !== null)).size;
          const dated = (story) => story[2].filter((index) => corpus().articles[index][2] !== null);
          const day = (index) => corpus().articles[index][2].replace(/,.*/, "");
          const facts = (story) => {
            const names = [counted(story[2].length, "article", "articles")], days = dated(story);
            const sources = outlets(story), copied = story[3].reduce((sum, group) => sum + group.length, 0);
            if (sources) names.push(counted(sources, "outlet", "outlets"));
            if (days.length) {
              const first = day(days[0]), last = day(days[days.length - 1]);
              names.push(first === last ? first : first + " to " + last);
            }
            if (copied) names.push(number.format(copied) + " with copies, of " + counted(story[3].length, "text", "texts"));
            return names.map((name) => make("span", "", name));
          };
          const members = (story) => {
            const groups = new Map();
            for (const group of story[3]) for (const index of group) groups.set(index, group);
            const items = [];
            for (const index of story[2]) {
              const group = groups.get(index);
              if (!group) items.push(entry(index, false, false));
              else if (group[0] === index) {
                items.push(make("li", "", make("p", "wire", "One text in " + counted(group.length, "article", "articles")),
                  make("ol", "articles", ...group.map((other) => entry(other, false, false)))));
              }
            }
            return make("div", "", make("ol", "articles", ...items));
          };
          const entities = (story) => {
            const box = make("div", "");
            ["Names", "Places", "Numbers"].forEach((name, kind) => {
              const values = story[4 + kind];
              if (!values.length) return;
              box.append(make("h4", "", name),
                make("ul", "terms", ...values.map((value) => make("li", "", foreign(value)))));
            });
            return box;
          };
          const fill = (details) => {
            const body = details.querySelector(".story-body");
            if (body && !body.querySelector(".rest")) return;
            const story = tales().find((other) => other[0] === Number(details.dataset.story));
            if (!story) return;
            if (body) body.remove();
            details.append(make("div", "story-body", members(story), entities(story)));
          };
          const card = (story) => {
            const title = make("summary", "", make("h3", "", foreign(corpus().articles[story[1]][0])),
              make("span", "byline", ...facts(story)));
            title.id = "story-" + story[0];
            const details = make("details", "family story", title);
            details.dataset.story = story[0];
            return details;
          };
          const keys = {
            size: (story) => [-story[2].length], outlets: (story) => [-outlets(story), -story[2].length],
            first: (story) => [rank(dated(story)[0], Infinity)],
            last: (story) => [-rank(dated(story).pop(), -Infinity)],
          };
          const months = "January February March April May June July August September October November December".split(" ");
          const rank = (index, none) => {
            const found = index === undefined ? null
              : /^(\d+) (\S+) (\d+)(?:, (\d+):(\d+))?/.exec(corpus().articles[index][2]);
            return found ? Date.UTC(found[3], months.indexOf(found[2]), found[1], found[4] || 0, found[5] || 0) : none;
          };
          const select = () => {
            const words = query ? wordsOf(query) : [];
            const hits = tales().filter((story) => !words.length || words.every((word) =>
              [...story[4], ...story[5]].some((name) => fold(name).includes(word))
              || story[2].some((index) => folded()[index].includes(word))));
            const key = keys[order ? order.value : "size"];
            const sorted = hits.map((story) => [key(story), story]);
            sorted.sort(([a], [b]) => {
              for (let place = 0; place < a.length; place++) if (a[place] !== b[place]) return a[place] < b[place] ? -1 : 1;
              return 0;
            });
            shown = sorted.map(([, story]) => story);
          };
          const show = (to) => {
            if (!shown) select();
            const pages = Math.max(1, Math.ceil(shown.length / storyPage));
            page = Math.max(0, Math.min(pages - 1, to));
            const part = shown.slice(page * storyPage, (page + 1) * storyPage);
            list.replaceChildren(...part.map(card));
            if (back) { back.disabled = page === 0; on.disabled = page === pages - 1; }
            const first = page * storyPage + 1;
            status.textContent = shown.length === 0 ? "No story of " + number.format(tales().length) + " has these words"
              : "Stories " + number.format(first) + " to " + number.format(first + part.length - 1) + " of "
                + number.format(shown.length);
          };
          turnTo = (story) => {
            if (query) { query.value = ""; order.value = "size"; }
            select();
            const place = shown.findIndex((other) => other[0] === story);
            if (place >= 0) show(Math.floor(place / storyPage));
          };
          list.addEventListener("toggle", (event) => {
            if (event.target.open && event.target.matches(".story")) fill(event.target);
          }, true);
          list.addEventListener("keydown", (event) => {
            const open = event.target.closest(".story[open]");
            if (event.key !== "Escape" || !open) return;
            open.open = false;
            open.querySelector("summary").focus();
          });
          const again = () => { shown = null; show(0); };
          const turn = (step) => { show(page + step); status.scrollIntoView({ block: "nearest" }); };
          if (query) {
            query.addEventListener("input", later(again));
            order.addEventListener("change", again);
          }
          if (back) {
            back.addEventListener("click", () => turn(-1));
            on.addEventListener("click", () => turn(1));
          }
        }

        """#

    /// The search over headlines.
    static let search = #"""
        if (at("query")) {
          const step = 100, query = at("query"), list = at("hits"), status = at("hit-count"), more = at("more-hits");
          let topic = null, found = [], listed = 0;
          const extend = () => {
            const next = found.slice(listed, listed + step);
            list.append(...next.map((index) => entry(index, true, true)));
            listed += next.length;
            more.hidden = listed >= found.length;
            const all = number.format(corpus().articles.length);
            status.textContent = found.length === 0 ? "No headline of " + all + " has these words"
              : number.format(found.length) + " of " + all + " headlines"
                + (more.hidden ? "" : "; the first " + number.format(listed) + " shown");
          };
          const show = () => {
            const words = wordsOf(query), rows = corpus().articles, titles = words.length ? folded() : null;
            found = [];
            for (let index = 0; index < rows.length; index++) {
              if (topic !== null && rows[index][3] !== topic) continue;
              if (words.every((word) => titles[index].includes(word))) found.push(index);
            }
            list.replaceChildren();
            listed = 0;
            extend();
          };
          const choose = (name) => {
            topic = name === "all" ? null : Number(name);
            for (const chip of document.querySelectorAll(".chips button")) {
              chip.setAttribute("aria-pressed", String(chip.dataset.topic === name));
            }
            show();
          };
          query.addEventListener("focus", () => setTimeout(folded), { once: true });
          query.addEventListener("input", later(show));
          query.addEventListener("keydown", (event) => { if (event.key === "Escape") { query.value = ""; show(); } });
          more.addEventListener("click", () => {
            const place = listed;
            extend();
            const link = list.children[place] && list.children[place].querySelector("a");
            if (link) link.focus();
          });
          for (const chip of document.querySelectorAll("[data-topic]")) {
            chip.addEventListener("click", () => {
              if (chip.href) query.value = "";
              choose(chip.dataset.topic);
            });
          }
        }

        """#
}
