extension ReportScript {
    /// The map: a canvas for all marks, a second one for the chosen mark, so that a move of the hand draws little anew.
    static let map = mapData + mapDrawing + mapChoosing

    private static let mapData = #"""
        if (at("map-points")) {
          const canvas = at("map-points"), over = at("map-pick"), plane = at("plane"), tip = at("map-tip");
          const detail = at("map-detail"), bytes = atob(island("map-data") || "");
          const count = Math.floor(bytes.length / 6), none = 65535;
          const xs = new Float32Array(count), ys = new Float32Array(count), topics = new Uint16Array(count);
          for (let index = 0, place = 0; index < count; index++, place += 6) {
            const word = (from) => bytes.charCodeAt(from) | bytes.charCodeAt(from + 1) << 8;
            const x = word(place);
            xs[index] = x === none ? NaN : x / 65534;
            ys[index] = word(place + 2) / 65534;
            topics[index] = word(place + 4);
          }
          const legend = [...document.querySelectorAll("[data-mark]")].map((button) => ({
            button, x: Number(button.dataset.x), y: Number(button.dataset.y),
            names: [button.dataset.brief, button.dataset.word, button.querySelector("b").textContent], members: [],
          }));
          const cells = 64, grid = new Map();
          for (let index = 0; index < count; index++) {
            if (Number.isNaN(xs[index])) continue;
            if (legend[topics[index]]) legend[topics[index]].members.push(index);
            const cell = Math.min(cells - 1, Math.floor(ys[index] * cells)) * cells
              + Math.min(cells - 1, Math.floor(xs[index] * cells));
            if (grid.has(cell)) grid.get(cell).push(index); else grid.set(cell, [index]);
          }
          let only = new Set(), chosen = -1, zoom = 1, middle = [0.5, 0.5], width = 0, height = 0, side = 0, waiting = false;
          const seen = (index) => !only.size || only.has(topics[index]);
          const across = (x) => width / 2 + (x - middle[0]) * side * zoom;
          const down = (y) => height / 2 + (y - middle[1]) * side * zoom;
          const toX = (pixel) => (pixel - width / 2) / (side * zoom) + middle[0];
          const toY = (pixel) => (pixel - height / 2) / (side * zoom) + middle[1];
          const nearest = (x, y, reach) => {
            const low = [Math.max(0, Math.floor((x - reach) * cells)), Math.max(0, Math.floor((y - reach) * cells))];
            const high = [Math.min(cells - 1, Math.floor((x + reach) * cells)), Math.min(cells - 1, Math.floor((y + reach) * cells))];
            let best = -1, least = reach * reach;
            for (let row = low[1]; row <= high[1]; row++) {
              for (let column = low[0]; column <= high[0]; column++) {
                for (const index of grid.get(row * cells + column) || []) {
                  const dx = xs[index] - x, dy = ys[index] - y, far = dx * dx + dy * dy;
                  if (far < least && seen(index)) { least = far; best = index; }
                }
              }
            }
            return best;
          };

        """#

    private static let mapDrawing = #"""
          const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
          const radius = () => (count <= 500 ? 5 : count <= 3000 ? 3.4 : count <= 12000 ? 2.2 : count <= 50000 ? 1.5 : 1.1)
            * Math.min(3, Math.sqrt(zoom)) * (width < 500 ? 0.75 : 1);
          const shape = (pen, kind, x, y, r) => {
            if (r < 1.7) return pen.rect(x - r, y - r, 2 * r, 2 * r);
            if (kind === 0) { pen.moveTo(x + r, y); pen.arc(x, y, r, 0, 7); }
            if (kind === 1) pen.rect(x - r * 0.9, y - r * 0.9, r * 1.8, r * 1.8);
            if (kind === 2) { pen.moveTo(x, y - r * 1.15); pen.lineTo(x + r * 1.1, y + r * 0.85); pen.lineTo(x - r * 1.1, y + r * 0.85); pen.closePath(); }
            if (kind === 3) { pen.moveTo(x, y - r * 1.25); pen.lineTo(x + r * 1.25, y); pen.lineTo(x, y + r * 1.25); pen.lineTo(x - r * 1.25, y); pen.closePath(); }
            if (kind === 4) {
              const arm = r * 0.4, end = r * 1.15;
              for (const [dx, dy] of [[-arm, -end], [arm, -end], [arm, -arm], [end, -arm], [end, arm], [arm, arm], [arm, end], [-arm, end], [-arm, arm], [-end, arm], [-end, -arm], [-arm, -arm]]) {
                if (dx === -arm && dy === -end) pen.moveTo(x + dx, y + dy); else pen.lineTo(x + dx, y + dy);
              }
              pen.closePath();
            }
          };
          const names = (pen) => {
            const taken = [];
            pen.font = "600 13px " + getComputedStyle(document.body).fontFamily;
            pen.textAlign = "center";
            pen.textBaseline = "middle";
            legend.forEach((topic, place) => {
              if (Number.isNaN(topic.x) || (only.size && !only.has(place))) return;
              for (const text of width < 500 || legend.length > 60 ? topic.names.slice(2) : topic.names) {
                const half = pen.measureText(text).width / 2 + 12;
                const x = Math.max(half, Math.min(width - half, across(topic.x))), y = down(topic.y);
                if (y < 10 || y > height - 10 || across(topic.x) < 0 || across(topic.x) > width) return;
                if (taken.some((box) => Math.abs(box[0] - x) < box[2] + half && Math.abs(box[1] - y) < 19)) continue;
                taken.push([x, y, half]);
                pen.globalAlpha = 0.8;
                pen.fillStyle = colour("--wash");
                pen.fillRect(x - half, y - 9, 2 * half, 18);
                pen.globalAlpha = 1;
                pen.fillStyle = colour("--c" + place % 8);
                pen.beginPath();
                shape(pen, place % 5, x - half + 9, y, 5);
                pen.fill();
                pen.fillStyle = colour("--ink");
                pen.fillText(text, x + 8, y + 1);
                return;
              }
            });
          };
          const draw = () => {
            waiting = false;
            const scale = devicePixelRatio || 1, box = plane.getBoundingClientRect();
            if (!box.width) return;
            [width, height] = [box.width, box.height];
            side = Math.min(width, height) - 24;
            for (const layer of [canvas, over]) {
              layer.width = Math.round(width * scale);
              layer.height = Math.round(height * scale);
            }
            const pen = canvas.getContext("2d"), r = radius();
            pen.setTransform(scale, 0, 0, scale, 0, 0);
            pen.globalAlpha = count > 3000 ? 0.6 : 0.85;
            for (let place = legend.length - 1; place >= 0; place--) {
              const faint = only.size && !only.has(place);
              pen.fillStyle = faint ? colour("--rule") : colour("--c" + place % 8);
              pen.beginPath();
              for (const index of legend[place].members) {
                const x = across(xs[index]), y = down(ys[index]);
                if (x < -9 || y < -9 || x > width + 9 || y > height + 9) continue;
                shape(pen, place % 5, x, y, faint ? r * 0.6 : r);
              }
              pen.fill();
            }
            pen.globalAlpha = 1;
            names(pen);
            ring();
          };
          const redraw = () => { if (!waiting) { waiting = true; requestAnimationFrame(draw); } };
          const ring = () => {
            const pen = over.getContext("2d"), scale = devicePixelRatio || 1;
            pen.setTransform(scale, 0, 0, scale, 0, 0);
            pen.clearRect(0, 0, width, height);
            if (chosen < 0) return;
            for (const [line, name] of [[5, "--paper"], [2.5, "--ink"]]) {
              pen.lineWidth = line;
              pen.strokeStyle = colour(name);
              pen.beginPath();
              pen.arc(across(xs[chosen]), down(ys[chosen]), radius() + 6, 0, 7);
              pen.stroke();
            }
          };

        """#

    private static let mapChoosing = #"""
          const choose = (index) => {
            chosen = index;
            ring();
            if (index < 0) { detail.replaceChildren("No article is chosen."); return; }
            const row = corpus().articles[index];
            detail.replaceChildren(headline(row[0], row[5]), byline(row, true, true));
          };
          const view = (factor, x, y) => {
            const next = Math.max(1, Math.min(40, zoom * factor)), ratio = zoom / next;
            middle = [x + (middle[0] - x) * ratio, y + (middle[1] - y) * ratio];
            zoom = next;
            if (zoom === 1) middle = [0.5, 0.5];
            middle = middle.map((value) => Math.max(0, Math.min(1, value)));
            redraw();
          };
          const center = () => chosen < 0 ? middle : [xs[chosen], ys[chosen]];
          const go = (dx, dy) => {
            if (chosen < 0) {
              let reach = 0.05, found = -1;
              while (found < 0 && reach < 3) { found = nearest(middle[0], middle[1], reach); reach *= 2; }
              return choose(found);
            }
            let best = -1, least = Infinity;
            for (let index = 0; index < count; index++) {
              if (index === chosen || Number.isNaN(xs[index]) || !seen(index)) continue;
              const along = (xs[index] - xs[chosen]) * dx + (ys[index] - ys[chosen]) * dy;
              const aside = Math.abs((xs[index] - xs[chosen]) * dy - (ys[index] - ys[chosen]) * dx);
              if (along <= 0 || aside > along) continue;
              const far = along + 2 * aside;
              if (far < least) { least = far; best = index; }
            }
            if (best >= 0) choose(best);
            const x = across(xs[chosen]), y = down(ys[chosen]);
            if (x < 20 || y < 20 || x > width - 20 || y > height - 20) { middle = center(); redraw(); }
          };
          const steps = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
          canvas.addEventListener("keydown", (event) => {
            if (event.ctrlKey || event.metaKey || event.altKey) return;
            if (steps[event.key]) go(...steps[event.key]);
            else if (event.key === "+" || event.key === "=") view(1.5, ...center());
            else if (event.key === "-") view(1 / 1.5, ...center());
            else if (event.key === "0") view(0, 0.5, 0.5);
            else if (event.key === "Escape") { choose(-1); view(0, 0.5, 0.5); }
            else if (event.key === "Enter" && chosen >= 0) { const link = detail.querySelector("a"); if (link) link.focus(); }
            else return;
            event.preventDefault();
          });
          detail.addEventListener("keydown", (event) => { if (event.key === "Escape") canvas.focus(); });
          let grip = null, dragged = false;
          const spot = (event) => {
            const box = canvas.getBoundingClientRect();
            return [event.clientX - box.left, event.clientY - box.top];
          };
          const under = (event) => {
            const [x, y] = spot(event);
            return nearest(toX(x), toY(y), Math.max(10, radius() * 2) / (side * zoom));
          };
          canvas.addEventListener("pointerdown", (event) => {
            grip = { spot: spot(event), middle };
            dragged = false;
            if (zoom > 1) canvas.setPointerCapture(event.pointerId);
          });
          canvas.addEventListener("pointermove", (event) => {
            const [x, y] = spot(event);
            if (grip && zoom > 1 && event.buttons) {
              const [dx, dy] = [x - grip.spot[0], y - grip.spot[1]];
              if (Math.abs(dx) + Math.abs(dy) > 4) dragged = true;
              middle = [grip.middle[0] - dx / (side * zoom), grip.middle[1] - dy / (side * zoom)]
                .map((value) => Math.max(0, Math.min(1, value)));
              redraw();
            }
            const found = event.pointerType === "touch" || dragged ? -1 : under(event);
            tip.hidden = found < 0;
            if (found < 0) return;
            const row = corpus().articles[found];
            tip.replaceChildren(foreign(row[0]), make("small", "", foreign(corpus().names.get(row[3]) || "")));
            tip.style.left = Math.max(0, Math.min(width - 280, x + 12)) + "px";
            tip.style.top = (y > height - 110 ? y - 12 - tip.offsetHeight : y + 16) + "px";
          });
          canvas.addEventListener("pointerleave", () => { tip.hidden = true; });
          canvas.addEventListener("pointerup", (event) => {
            if (grip && !dragged) choose(under(event));
            grip = null;
          });
          canvas.addEventListener("wheel", (event) => {
            if (!event.ctrlKey && document.activeElement !== canvas) return;
            event.preventDefault();
            const [x, y] = spot(event);
            view(Math.exp(-event.deltaY / 300), toX(x), toY(y));
          }, { passive: false });
          for (const button of document.querySelectorAll("[data-zoom]")) {
            button.addEventListener("click", () => view({ in: 1.6, out: 1 / 1.6, all: 0 }[button.dataset.zoom], ...center()));
          }
          legend.forEach(({ button }, place) => button.addEventListener("click", () => {
            if (only.has(place)) only.delete(place); else only.add(place);
            button.setAttribute("aria-pressed", String(only.has(place)));
            if (chosen >= 0 && !seen(chosen)) choose(-1);
            redraw();
          }));
          new ResizeObserver(redraw).observe(plane);
          matchMedia("(prefers-color-scheme: dark)").addEventListener("change", redraw);
          redraw();
        }

        """#
}
