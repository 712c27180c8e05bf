// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The one script of the site, on its search page alone. It fetches, newest first, only those files of the index in which
// the words asked for would stand, until ten articles are found. Index files are scripts that hand over a string, so that a
// portal that was opened by a double click can be searched as well. src/publish/searchindex.h has the other half.
"use strict";
(() => {
    const small = 64, large = 1024, shown = 10, ahead = 3;
    const folder = document.currentScript.src.replace(/[^/]*$/, "");
    const page = id => document.getElementById(id);
    const arrived = new Map(), asked = new Map();
    let begin, fault = false, turn = 0;
    const layout = new Promise(resolve => { begin = resolve; });
    window.galleySearch = { begin, take: (name, data) => arrived.set(name, data) };

    function load(name, stamp) {
        if (!asked.has(name)) {
            asked.set(name, new Promise(resolve => {
                const script = document.createElement("script");
                script.src = folder + name + ".js" + (stamp ? "?" + stamp : "");
                script.onload = script.onerror = () => {
                    script.remove();
                    if (!arrived.has(name)) {
                        fault = true;
                        asked.delete(name);
                    }
                    resolve(arrived.get(name));
                };
                document.head.append(script);
            }));
        }
        return asked.get(name);
    }

    // Words of alphabets, and pairs of neighbours where nothing parts words; one alone where it stands alone.
    const paired = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]$/u;
    const spelt = /^[\p{L}\p{N}\p{M}]$/u;
    function words(text) {
        const found = new Set();
        let run = [], kind = 0;
        const end = () => {
            if (kind === 1)
                found.add(run.join("").slice(0, 32));
            else if (run.length === 1)
                found.add(run[0]);
            else
                for (let i = 1; i < run.length; ++i)
                    found.add(run[i - 1] + run[i]);
        };
        for (const c of text.normalize("NFKC").toLowerCase()) {
            const now = paired.test(c) ? 2 : spelt.test(c) ? 1 : 0;
            if (now !== kind) {
                if (kind)
                    end();
                run = [];
                kind = now;
            }
            run.push(c);
        }
        if (kind)
            end();
        return [...found].slice(0, 16);
    }

    function hash(word) {
        let h = 0x811c9dc5;
        for (let i = 0; i < word.length; ++i) {
            const unit = word.charCodeAt(i);
            h = Math.imul(h ^ (unit & 255), 0x01000193);
            h = Math.imul(h ^ (unit >> 8), 0x01000193);
        }
        h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
        h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
        return (h ^ (h >>> 16)) >>> 0;
    }

    const digits = new Map();
    for (let code = 33; code < 127; ++code) {
        if (!"\"&<\\".includes(String.fromCharCode(code)))
            digits.set(code, digits.size);
    }
    function placesOf(text, print) {
        let at = 0, key = 0;
        const digit = () => digits.get(text.charCodeAt(at++));
        const number = () => {
            const first = digit();
            if (first < 56)
                return first;
            if (first < 82)
                return 56 + (first - 56) * 90 + digit();
            if (first < 89)
                return 2396 + ((first - 82) * 90 + digit()) * 90 + digit();
            return ((digit() * 90 + digit()) * 90 + digit()) * 90 + digit();
        };
        while (at < text.length) {
            key += number();
            let count = number(), place = -1;
            const places = [];
            for (; count > 0; --count)
                places.push(place += 1 + number());
            if (key === print)
                return places;
            if (key > print)
                break;
        }
        return [];
    }

    function sealed(segment, places) {
        const past = places - (segment + 1) * large;
        return past < 0 ? 0 : Math.min(8, (past >> 3) + 1);
    }

    function stretches(places) {
        const all = [];
        for (let segment = Math.floor((places - 1) / large); segment >= 0; --segment) {
            const end = Math.min(places, (segment + 1) * large);
            if (sealed(segment, places) === 8)
                all.push({ segment, from: segment * large, to: end });
            else
                for (let from = Math.floor((end - 1) / small) * small; from >= segment * large; from -= small)
                    all.push({ segment, from, to: Math.min(end, from + small) });
        }
        return all;
    }

    async function holding(word, stretch, site) {
        const bucket = word & 63, part = bucket >> 3;
        const whole = part < sealed(stretch.segment, site.places);
        const name = whole ? `1/${stretch.segment}/${bucket}` : `0/${stretch.from / small}/${part}`;
        const first = whole ? stretch.segment * large : stretch.from;
        const text = await load(name, !whole && stretch.to === site.places ? site.stamp : "");
        return placesOf(text || "", (word >>> 6) & 0x3fffff).map(place => place + first)
            .filter(place => place >= stretch.from && place < stretch.to);
    }

    async function* matches(asking, site) {
        const all = stretches(site.places);
        for (let i = 0; i < all.length; ++i) {
            for (let next = i; next < Math.min(all.length, i + ahead); ++next)
                holding(asking[0], all[next], site);
            let places = await holding(asking[0], all[i], site);
            for (const word of asking.slice(1)) {
                if (!places.length)
                    break;
                const also = new Set(await holding(word, all[i], site));
                places = places.filter(place => also.has(place));
            }
            yield* places.reverse();
        }
    }

    async function entry(place, site) {
        const block = place >> 3;
        const entries = await load(`2/${block}`, block === (site.places - 1) >> 3 ? site.stamp : "");
        return entries && entries[place & 7];
    }

    function marked(element, text, needles) {
        const lower = text.toLowerCase();
        let from = 0;
        for (let at = 0; lower.length === text.length && at < text.length;) {
            const needle = needles.find(each => lower.startsWith(each, at));
            if (!needle) {
                ++at;
                continue;
            }
            const mark = document.createElement("mark");
            mark.textContent = text.slice(at, at + needle.length);
            element.append(text.slice(from, at), mark);
            from = at += needle.length;
        }
        element.append(text.slice(from));
        return element;
    }

    function line([headline, address, date, summary], needles) {
        const item = document.createElement("li"), box = document.createElement("div");
        const title = document.createElement("h2"), link = document.createElement("a");
        link.href = address;
        title.append(marked(link, headline, needles));
        box.append(title);
        if (summary)
            box.append(marked(document.createElement("p"), summary, needles));
        const time = document.createElement("time");
        time.dateTime = time.textContent = date;
        box.append(time);
        item.append(box);
        return item;
    }

    const form = page("search"), input = page("words"), results = page("results"), more = page("more");
    const say = (key, count) => {
        page("state").textContent = form.dataset[key].replace("%", count) + (fault ? " " + form.dataset.fault : "");
    };
    let going;

    async function show() {
        const mine = turn, already = results.children.length;
        more.hidden = true;
        say("going");
        let over = false;
        while (results.children.length < already + shown) {
            const next = await going.found.next();
            if (mine !== turn)
                return;
            if (next.done) {
                over = true;
                break;
            }
            const found = await entry(next.value, going.site);
            if (mine !== turn)
                return;
            if (found)
                results.append(line(found, going.needles));
        }
        const count = results.children.length;
        say(!count ? "none" : over ? "all" : "some", count);
        if (!count && going.single)
            page("state").append(" " + form.dataset.short);
        more.hidden = over;
        if (already && count > already)
            results.children[already].querySelector("a").focus();
    }

    async function search() {
        const mine = ++turn, text = input.value.trim(), asking = words(text);
        fault = false;
        results.replaceChildren();
        page("found").hidden = false;
        more.hidden = true;
        if (!asking.length)
            return say("empty");
        say("going");
        const site = await layout;
        if (mine !== turn)
            return;
        fault = Boolean(site.missing);
        const needles = text.toLowerCase().split(/\s+/).filter(each => each).sort((a, b) => b.length - a.length);
        going = { site, needles, found: matches(asking.map(hash), site), single: asking.some(word => [...word].length === 1 && paired.test(word)) };
        await show();
    }

    form.addEventListener("submit", event => {
        event.preventDefault();
        try {
            history.replaceState(null, "", "?q=" + encodeURIComponent(input.value));
        } catch {
            // A page that was opened from a disk may not change its address.
        }
        search();
    });
    more.addEventListener("click", show);
    window.addEventListener("load", () => {
        setTimeout(() => {
            begin({ places: 0, stamp: "", missing: true }); // counts only where the index said nothing
        }, 0);
    });
    page("without").hidden = true;
    form.hidden = false;
    const given = new URLSearchParams(location.search).get("q");
    if (given) {
        input.value = given;
        search();
    } else if (matchMedia("(pointer: fine)").matches) {
        input.focus();
    }
})();
