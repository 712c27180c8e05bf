// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Runs in the application's world of the preview page, never in the page's own: page JavaScript is off.
// Nothing here leaves a trace in the page's document: after a patch it is, node for node, what a load of
// the new bytes would give. Marks are made with style sheets and highlights from outside.
(() => {
    'use strict';

    function takeAttributes(shown, wanted) {
        for (const attribute of [...shown.attributes])
            if (!wanted.hasAttribute(attribute.name))
                shown.removeAttribute(attribute.name);
        for (const attribute of wanted.attributes)
            if (shown.getAttribute(attribute.name) !== attribute.value)
                shown.setAttribute(attribute.name, attribute.value);
    }

    // Replaces what differs: equal nodes at both ends of a list of children stay as they are.
    function patch(shown, wanted) {
        if (shown.isEqualNode(wanted))
            return;
        if (shown.nodeType !== wanted.nodeType || shown.nodeName !== wanted.nodeName) {
            shown.replaceWith(document.importNode(wanted, true));
            return;
        }
        if (shown.nodeType !== Node.ELEMENT_NODE) {
            shown.nodeValue = wanted.nodeValue;
            return;
        }
        takeAttributes(shown, wanted);
        patchRun(shown, [...shown.childNodes], [...wanted.childNodes], null);
    }

    function bodyMark(root, text) {
        const comments = document.createTreeWalker(root, NodeFilter.SHOW_COMMENT);
        while (comments.nextNode())
            if (comments.currentNode.nodeValue === text)
                return comments.currentNode;
        return null;
    }

    // The elements between <!--body--> and <!--/body-->: walked over once, then kept up.
    let elements = null;
    function blocks() {
        if (elements)
            return elements;
        elements = [];
        for (let node = bodyMark(document.body, 'body')?.nextSibling; node; node = node.nextSibling) {
            if (node.nodeType === Node.COMMENT_NODE && node.nodeValue === '/body')
                break;
            if (node.nodeType === Node.ELEMENT_NODE)
                elements.push(node);
        }
        return elements;
    }

    // The comment behind the last block; looked for there, and not all over the body.
    function bodyEnd() {
        let node = blocks().at(-1) ?? bodyMark(document.body, 'body');
        while (node && !(node.nodeType === Node.COMMENT_NODE && node.nodeValue === '/body'))
            node = node.nextSibling;
        return node;
    }

    function patchRun(parent, here, there, before) {
        let start = 0;
        while (start < here.length && start < there.length && here[start].isEqualNode(there[start]))
            ++start;
        let end = 0;
        while (end < here.length - start && end < there.length - start
               && here[here.length - 1 - end].isEqualNode(there[there.length - 1 - end]))
            ++end;
        if (end > 0)
            before = here[here.length - end];
        here = here.slice(start, here.length - end);
        there = there.slice(start, there.length - end);
        if (here.length === there.length) {
            here.forEach((node, i) => patch(node, there[i]));
            return;
        }
        here.forEach(node => node.remove());
        there.forEach(node => parent.insertBefore(document.importNode(node, true), before));
    }

    function childOf(parent, node) {
        while (node.parentNode !== parent)
            node = node.parentNode;
        return node;
    }

    // The siblings from a node to the end on one side, in their order: a long body is never walked over.
    function siblingsBefore(node) {
        const found = [];
        for (let sibling = node.previousSibling; sibling; sibling = sibling.previousSibling)
            found.push(sibling);
        return found.reverse();
    }
    function siblingsAfter(node) {
        const found = [];
        for (let sibling = node.nextSibling; sibling; sibling = sibling.nextSibling)
            found.push(sibling);
        return found;
    }

    // All but what stands between the two marks of the body: there, wanted has nothing.
    function patchAround(shown, wanted, shownMarks, wantedMarks) {
        takeAttributes(shown, wanted);
        const [from, to] = shownMarks.map(mark => childOf(shown, mark));
        const [thereFrom, thereTo] = wantedMarks.map(mark => childOf(wanted, mark));
        patchRun(shown, siblingsAfter(to), siblingsAfter(thereTo), null);
        patchRun(shown, siblingsBefore(from), siblingsBefore(thereFrom), from);
        if (from === to && thereFrom === thereTo)
            patchAround(from, thereFrom, shownMarks, wantedMarks);
    }

    // Laying a page out costs something for every child of the element that holds the blocks, and a long article has
    // thousands. So they are shown in groups, made with a shadow tree: the page's document has no part in it, and stays
    // as it was loaded.
    const groupSize = 100;
    const groups = new WeakMap(); // of a block, its group
    const head = document.createElement('slot'), tail = document.createElement('slot');
    let grouped = null;           // the element that has the shadow tree

    function assign(group) {
        group.slot.assign(...group.nodes);
        group.nodes.forEach(node => groups.set(node, group));
    }

    function addGroup(nodes, before) {
        const box = document.createElement('div');
        const slot = document.createElement('slot');
        box.append(slot);
        before.parentNode.insertBefore(box, before);
        const group = {box, slot, nodes};
        assign(group);
        return group;
    }

    // What stands in the holder besides the body.
    function assignRest() {
        if (!grouped)
            return;
        const shown = node => node.nodeType !== Node.COMMENT_NODE;
        head.assign(...siblingsBefore(childOf(grouped, bodyMark(grouped, 'body'))).filter(shown));
        tail.assign(...siblingsAfter(childOf(grouped, bodyEnd())).filter(shown));
    }

    function makeGroups() {
        const all = blocks();
        const holder = all[0]?.parentNode;
        if (grouped || all.length < 3 * groupSize || !['DIV', 'ARTICLE', 'SECTION', 'MAIN'].includes(holder.nodeName)
            || getComputedStyle(holder).display !== 'block')
            return;
        const root = holder.attachShadow({mode: 'closed', slotAssignment: 'manual'});
        root.append(head, tail);
        grouped = holder;
        assignRest();
        addGroups(all);
    }

    function addGroups(nodes) {
        for (let i = 0; i < nodes.length; i += groupSize)
            addGroup(nodes.slice(i, i + groupSize), tail);
    }

    // Blocks that came, from one index to another, go with their neighbour.
    function groupNew(all, from, to) {
        const fresh = all.slice(from, to);
        if (!grouped || fresh.length === 0)
            return;
        const before = groups.get(all[from - 1]), after = groups.get(all[to]);
        const group = before ?? after;
        if (!group) {
            addGroups(fresh);
            return;
        }
        group.nodes.splice(before ? group.nodes.indexOf(all[from - 1]) + 1 : group.nodes.indexOf(all[to]), 0, ...fresh);
        while (group.nodes.length > 2 * groupSize)
            addGroup(group.nodes.splice(-groupSize), group.box.nextSibling);
        assign(group);
    }

    function leaveGroup(node, other) {
        const group = groups.get(node);
        if (!group)
            return;
        const at = group.nodes.indexOf(node);
        group.nodes.splice(at, 1, ...(other ? [other] : []));
        assign(group);
        if (group.nodes.length === 0)
            group.box.remove();
    }

    let markedBlock = null;
    function mark(block) {
        if (block === markedBlock && (!block || CSS.highlights.has('galley-writing')))
            return;
        markedBlock = block ?? null;
        CSS.highlights.delete('galley-writing');
        if (!block)
            return;
        const range = new Range();
        range.selectNodeContents(block);
        CSS.highlights.set('galley-writing', new Highlight(range));
    }

    const sheet = new CSSStyleSheet();
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];

    makeGroups();
    globalThis.galley = {
        show(html) {
            patch(document.documentElement, new DOMParser().parseFromString(html, 'text/html').documentElement);
            elements = null;
        },
        // The page around the body; the body stays.
        frame(html) {
            const wanted = new DOMParser().parseFromString(html, 'text/html').documentElement;
            const marks = [[bodyMark(document.documentElement, 'body'), bodyEnd()],
                           ['body', '/body'].map(text => bodyMark(wanted, text))];
            if (!marks.flat().includes(null))
                patchAround(document.documentElement, wanted, ...marks);
            assignRest();
        },
        // Blocks by others; each is an element and a line feed.
        blocks(first, removed, html) {
            const all = blocks();
            const fresh = document.createElement('template');
            fresh.innerHTML = html;
            const added = [...fresh.content.children];
            const kept = Math.min(removed, added.length);
            for (let i = 0; i < kept; ++i) {
                // An element that becomes another stands there in its place.
                const old = all[first + i], before = old.previousSibling;
                patch(old, added[i]);
                all[first + i] = before.nextSibling;
                if (all[first + i] !== old)
                    leaveGroup(old, all[first + i]);
            }
            for (const node of all.slice(first + kept, first + removed)) {
                leaveGroup(node);
                node.nextSibling.remove();
                node.remove();
            }
            if (added.length > kept) {
                while (fresh.content.firstChild !== added[kept])
                    fresh.content.firstChild.remove();
                const end = all[first + removed] ?? bodyEnd();
                end.parentNode.insertBefore(fresh.content, end);
                elements = all.slice(0, first + kept).concat(added.slice(kept), all.slice(first + removed));
                groupNew(elements, first + kept, first + added.length);
            } else {
                all.splice(first + kept, removed - kept);
            }
            makeGroups();
        },
        style(css) {
            sheet.replaceSync(css);
        },
        // Block top at the top, a share of it scrolled out, and as little more as shows another; one is marked.
        follow(top, share, shown, marked) {
            const all = blocks();
            mark(marked < 0 ? null : all[marked]);
            if (all.length === 0) {
                scrollTo(0, 0);
                return;
            }
            const block = all[Math.min(Math.max(top, 0), all.length - 1)];
            const above = block.getBoundingClientRect().top + scrollY;
            const next = all[top + 1];
            const below = next ? next.getBoundingClientRect().top + scrollY : above + block.offsetHeight;
            // The first block brings the headline along.
            let wanted = top <= 0 && share === 0 ? 0 : above + (below - above) * share - 16;
            wanted = Math.max(0, Math.min(wanted, document.documentElement.scrollHeight - innerHeight));
            const written = shown < 0 ? null : all[shown];
            if (written) {
                // Of one higher than the window, its end.
                const room = written.getBoundingClientRect();
                const begins = room.top + scrollY, ends = room.bottom + scrollY;
                if (ends > wanted + innerHeight - 16)
                    wanted = ends - innerHeight + 16;
                else if (begins < wanted)
                    wanted = begins - 16;
            }
            if (Math.abs(wanted - scrollY) >= 1)
                scrollTo(0, wanted);
        },
        text() {
            return document.body.innerText;
        },
        html() {
            return document.documentElement.outerHTML;
        },
    };
})();
