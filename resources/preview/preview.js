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
        let here = [...shown.childNodes], there = [...wanted.childNodes];
        let start = 0;
        while (start < here.length && start < there.length && here[start].isEqualNode(there[start]))
            ++start;
        let end = 0;
        while (end < here.length - start && end < there.length - start
               && here[here.length - 1 - end].isEqualNode(there[there.length - 1 - end]))
            ++end;
        const before = end > 0 ? here[here.length - end] : null;
        here = here.slice(start, here.length - end);
        there = there.slice(start, there.length - end);
        if (here.length === there.length) {
            here.forEach((node, i) => patch(node, there[i]));
            return;
        }
        here.forEach(node => node.remove());
        there.forEach(node => shown.insertBefore(document.importNode(node, true), before));
    }

    // The elements between <!--body--> and <!--/body-->.
    function blocks() {
        const comments = document.createTreeWalker(document.body, NodeFilter.SHOW_COMMENT);
        while (comments.nextNode()) {
            if (comments.currentNode.nodeValue !== 'body')
                continue;
            const found = [];
            for (let node = comments.currentNode.nextSibling; node; node = node.nextSibling) {
                if (node.nodeType === Node.COMMENT_NODE && node.nodeValue === '/body')
                    break;
                if (node.nodeType === Node.ELEMENT_NODE)
                    found.push(node);
            }
            return found;
        }
        return [];
    }

    const sheet = new CSSStyleSheet();
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];

    globalThis.galley = {
        show(html) {
            patch(document.documentElement, new DOMParser().parseFromString(html, 'text/html').documentElement);
        },
        style(css) {
            sheet.replaceSync(css);
        },
        scrollTo(index, share) {
            const all = blocks();
            if (index < 0 || all.length === 0) {
                scrollTo(0, 0);
                return;
            }
            const block = all[Math.min(index, all.length - 1)];
            const top = block.getBoundingClientRect().top + scrollY;
            const next = all[index + 1];
            const bottom = next ? next.getBoundingClientRect().top + scrollY : top + block.offsetHeight;
            // The first block brings the headline along.
            scrollTo(0, index === 0 && share === 0 ? 0 : top + (bottom - top) * share - 16);
        },
        // The least scrolling that shows a block; of one higher than the window, its end.
        reveal(index) {
            const block = blocks()[index];
            if (!block)
                return;
            const room = block.getBoundingClientRect();
            if (room.bottom > innerHeight - 16)
                scrollBy(0, room.bottom - innerHeight + 16);
            else if (room.top < 0)
                scrollBy(0, room.top - 16);
        },
        mark(index) {
            CSS.highlights.delete('galley-writing');
            const block = index < 0 ? null : blocks()[index];
            if (!block)
                return;
            const range = new Range();
            range.selectNodeContents(block);
            CSS.highlights.set('galley-writing', new Highlight(range));
        },
        text() {
            return document.body.innerText;
        },
        html() {
            return document.documentElement.outerHTML;
        },
    };
})();
