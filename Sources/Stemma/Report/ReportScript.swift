/// The page's script: the search, and opening what a link points into.
enum ReportScript {
    /// Article text is only ever set as text, never read as markup.
    static let text = reveal + search

    private static let reveal = #"""
        "use strict";
        {
          const reveal = () => {
            const target = document.getElementById(location.hash.slice(1));
            let fold = target && target.closest("details"), opened = false;
            for (; fold; fold = fold.parentElement.closest("details")) {
              if (!fold.open) { fold.open = opened = true; }
            }
            if (opened) target.scrollIntoView();
          };
          addEventListener("hashchange", reveal);
          reveal();
        }

        """#

    private static let search = #"""
        {
          const limit = 100, pause = 120;
          const island = document.getElementById("article-data");
          const query = document.getElementById("query");
          const list = document.getElementById("hits");
          const status = document.getElementById("hit-count");
          const number = new Intl.NumberFormat("en-GB");
          const letters = { ø: "o", ł: "l", đ: "d", ð: "d", ħ: "h", ı: "i", ß: "ss", æ: "ae", œ: "oe", þ: "th",
            "‘": "'", "’": "'", "“": "\"", "”": "\"" };
          let data, folded, topics, topic = null, timer;

          const fold = (text) => {
            const lower = text.toLowerCase();
            if (/^[\x00-\x7f]*$/.test(lower)) return lower;
            return lower.normalize("NFKD").replace(/\p{M}/gu, "")
              .replace(/[øłđðħıßæœþ‘’“”]/g, (letter) => letters[letter]);
          };
          const load = () => {
            if (data) return;
            data = JSON.parse(island.textContent);
            folded = data.articles.map((row) => fold(row[0]));
            topics = new Map(data.topics);
          };
          const make = (name, className, child) => {
            const node = document.createElement(name);
            if (className) node.className = className;
            if (child !== undefined) node.append(child);
            return node;
          };
          const foreign = (text) => make("bdi", "", text);
          const headline = (title, address) => {
            if (!address || !/^https?:/i.test(address)) return make("span", "title", foreign(title));
            const link = make("a", "title", foreign(title));
            link.href = address;
            link.rel = "noopener noreferrer nofollow";
            return link;
          };
          const family = (value) => {
            const name = "copy family " + value;
            if (!document.getElementById("family-" + value)) return name;
            const link = make("a", "", name);
            link.href = "#family-" + value;
            return link;
          };
          const item = ([title, outlet, date, topic, copies, address, id]) => {
            const byline = make("span", "byline");
            byline.append(make("span", "", foreign(outlet === null ? "outlet unknown" : data.outlets[outlet])));
            byline.append(make("span", "", foreign(date === null ? "undated" : date)));
            if (id !== null) byline.append(make("span", "id", foreign(id)));
            if (topics.has(topic)) byline.append(make("span", "", foreign(topics.get(topic))));
            if (copies !== null) byline.append(make("span", "", family(copies)));
            const entry = make("li");
            entry.append(headline(title, address), byline);
            return entry;
          };
          const find = (words) => {
            const found = [];
            let count = 0;
            data.articles.forEach((row, index) => {
              if (topic !== null && row[3] !== topic) return;
              if (!words.every((word) => folded[index].includes(word))) return;
              if (count++ < limit) found.push(row);
            });
            return { found, count };
          };
          const show = () => {
            load();
            const words = fold(query.value).split(/\s+/).filter(Boolean);
            const { found, count } = find(words);
            const all = number.format(data.articles.length);
            status.textContent = count === 0 ? "No headline of " + all + " has these words"
              : number.format(count) + " of " + all + " headlines" + (count > limit ? "; the first " + limit + " shown" : "");
            list.replaceChildren(...found.map(item));
          };
          const choose = (name) => {
            topic = name === "all" ? null : Number(name);
            for (const chip of document.querySelectorAll(".chips button")) {
              chip.setAttribute("aria-pressed", String(chip.dataset.topic === name));
            }
            show();
          };
          if (island) {
            query.addEventListener("focus", () => setTimeout(load), { once: true });
            query.addEventListener("input", () => { clearTimeout(timer); timer = setTimeout(show, pause); });
            for (const chip of document.querySelectorAll("[data-topic]")) {
              chip.addEventListener("click", () => {
                if (chip.href) query.value = "";
                choose(chip.dataset.topic);
              });
            }
          }
        }
        """#
}
