/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.local.demo.record;

import io.yuqing.local.demo.county.Dice;
import io.yuqing.local.demo.county.Kind;
import io.yuqing.local.demo.county.Source;
import io.yuqing.local.demo.life.Cascade;
import io.yuqing.local.demo.life.ItemWords;
import io.yuqing.local.demo.life.Node;
import io.yuqing.local.demo.text.Book;
import io.yuqing.local.demo.text.Library;

/** Writes what an item says. The same item always says the same. */
final class Wording {
    private final Library library;
    private final Fakes fakes;

    Wording(Library library, Fakes fakes) {
        this.library = library;
        this.fakes = fakes;
    }

    /** Headline, or null, and text. */
    record Said(String title, String text) {}

    Said of(Node node) {
        Dice dice = new Dice(node.seed);
        return switch (node.kind) {
            case ORIGINAL -> original(node, dice);
            case REPOST -> new Said(null, repost(node, dice));
            case COMMENT -> new Said(null, comment(node, dice));
        };
    }

    private Said original(Node node, Dice dice) {
        Cascade cascade = node.cascade;
        String line = dice.pick(cascade.book.posts(node.mood));
        int bar = line.indexOf('|');
        String title = fill(line.substring(0, bar), cascade.region, dice);
        String text = fill(line.substring(bar + 1), cascade.region, dice);
        if (dice.chance(cascade.source == Source.HOTLINE ? 0.15 : 0.03)) {
            text += fill(dice.pick(library.personal.get("post")), null, dice);
        }
        if (title.isEmpty()) {
            return new Said(null, text);
        }
        return new Said(title, cascade.source.headlineInText() ? "【" + title + "】" + text : text);
    }

    private String repost(Node node, Dice dice) {
        String own =
                switch (node.words) {
                    case NONE -> "";
                    case PHRASE -> phrase(dice);
                    case OWN -> remark(node, dice);
                };
        if (node.words != ItemWords.NONE && node.parent.kind == Kind.REPOST && dice.chance(0.4)) {
            return own + fill(dice.pick(library.personal.get("chain")), null, dice) + phrase(dice);
        }
        return own;
    }

    private String comment(Node node, Dice dice) {
        String text = remark(node, dice);
        if (dice.chance(0.2)) {
            String more = remark(node, dice);
            text = more.equals(text) ? text : text + "。" + more;
        }
        if (dice.chance(0.02)) {
            text += "，" + fill(dice.pick(library.personal.get("comment")), null, dice);
        }
        return node.parent.kind == Kind.COMMENT
                ? fill(dice.pick(library.personal.get("reply")), null, dice) + text
                : text;
    }

    private String remark(Node node, Dice dice) {
        Book book = node.cascade.book;
        var lines =
                dice.chance(0.65)
                        ? book.comments(node.mood)
                        : library.shared.get("comment " + node.mood.code);
        return fill(dice.pick(lines), node.cascade.region, dice);
    }

    private String phrase(Dice dice) {
        return fill(dice.pick(library.shared.get("repost")), null, dice);
    }

    /** Replaces each {@code {slot}}; slot values may hold slots in turn. */
    private String fill(String line, String town, Dice dice) {
        String text = line;
        for (int open = text.indexOf('{'); open >= 0; open = text.indexOf('{', open)) {
            int close = text.indexOf('}', open);
            String value = value(text.substring(open + 1, close), town, dice);
            text = text.substring(0, open) + value + text.substring(close + 1);
        }
        return text;
    }

    private String value(String slot, String town, Dice dice) {
        String fake = fakes.make(slot, dice);
        if (fake != null) {
            return fake;
        }
        // Mostly the place the post is from, sometimes a neighbour.
        boolean own = slot.equals("town") && town != null && dice.chance(0.8);
        return own ? town : dice.pick(library.slots.get(slot));
    }
}
