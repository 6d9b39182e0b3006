/// The page's script: the map, the stories, the search, and opening what a link points into.
///
/// It does nothing that takes long before it is asked to: the data of articles and stories are read at the first search,
/// story or mark that is chosen, and lists are made a page at a time. Article text is only ever set as text, never read as
/// markup.
enum ReportScript {
    static let text = ["\"use strict\";\n{\n", data, nodes, stories, search, map, routes, "}\n"].joined()

    /// The data islands, read once, each when it is first wanted; their text is let go.
    private static let data = #"""
        const island = (id) => {
          const node = document.getElementById(id), text = node ? node.textContent : null;
          if (node) node.textContent = "";
          return text;
        };
        const once = (make) => { let value; return () => value === undefined ? (value = make()) : value; };
        const number = new Intl.NumberFormat("en-GB");
        const letters = { ø: "o", ł: "l", đ: "d", ð: "d", ħ: "h", ı: "i", ß: "ss", æ: "ae", œ: "oe", þ: "th",
          "‘": "'", "’": "'", "“": "\"", "”": "\"" };
        const fold = (text) => {
          const lower = text.toLowerCase();
          if (/^[\x00-\x7f]*$/.test(lower)) return lower;
          return lower.normalize("NFKD").replace(/\p{M}/gu, "")
            .replace(/[øłđðħıßæœþ‘’“”]/g, (letter) => letters[letter]);
        };
        const corpus = once(() => {
          const read = JSON.parse(island("article-data") || '{"topics":[],"outlets":[],"articles":[]}');
          read.names = new Map(read.topics);
          return read;
        });
        const folded = once(() => corpus().articles.map((row) => fold(row[0])));
        const tales = once(() => JSON.parse(island("story-data") || "[]"));
        const wordsOf = (input) => fold(input.value).split(/\s+/).filter(Boolean);
        const later = (work) => {
          let timer;
          return () => { clearTimeout(timer); timer = setTimeout(work, 120); };
        };
        const at = (id) => document.getElementById(id);

        """#

    /// What lists are made of.
    private static let nodes = #"""
        const make = (name, className, ...children) => {
          const node = document.createElement(name);
          if (className) node.className = className;
          node.append(...children);
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
        const jump = (name, target) => {
          const link = make("a", "", name);
          link.href = "#" + target;
          return link;
        };
        const family = (value) => {
          const name = "copy family " + value;
          return at("family-" + value) ? jump(name, "family-" + value) : name;
        };
        const byline = ([, outlet, date, topic, copies, , id, story], withTopic, withStory) => {
          const line = make("span", "byline");
          line.append(make("span", "", foreign(outlet === null ? "outlet unknown" : corpus().outlets[outlet])));
          line.append(make("span", "", foreign(date === null ? "undated" : date)));
          if (id !== null) line.append(make("span", "id", foreign(id)));
          if (withTopic && corpus().names.has(topic)) {
            const name = foreign(corpus().names.get(topic));
            line.append(make("span", "", at("topic-" + topic) ? jump(name, "topic-" + topic) : name));
          }
          if (withStory && story !== null) line.append(make("span", "", jump("story " + story, "story-" + story)));
          if (copies !== null) line.append(make("span", "", family(copies)));
          return line;
        };
        const entry = (index, withTopic, withStory) => {
          const row = corpus().articles[index];
          return make("li", "", headline(row[0], row[5]), byline(row, withTopic, withStory));
        };
        const counted = (count, one, many) => number.format(count) + " " + (count === 1 ? one : many);

        """#

    /// Opening what a link points into.
    private static let routes = #"""
        const reveal = () => {
          const name = location.hash.slice(1);
          if (/^story-\d+$/.test(name) && !at(name)) turnTo(Number(name.slice(6)));
          const target = at(name);
          let fold = target && target.closest("details"), opened = false;
          for (; fold; fold = fold.parentElement.closest("details")) {
            if (!fold.open) { fold.open = opened = true; }
          }
          if (target && (opened || /^story-/.test(name))) target.scrollIntoView();
          if (target && target.matches("summary")) target.focus({ preventScroll: true });
        };
        addEventListener("hashchange", reveal);
        reveal();

        """#
}
