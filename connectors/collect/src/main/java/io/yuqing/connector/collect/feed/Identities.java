/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.collect.feed;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Some feeds give all their entries one guid, or the address of the front page; as one item all but
 * the first would be lost.
 */
final class Identities {
    private Identities() {}

    /**
     * Each entry once, told from the others by what is its own.
     *
     * @param remarks what was found is added
     */
    static List<FeedEntry> told(List<FeedEntry> entries, List<String> remarks) {
        List<FeedEntry> once = once(entries, remarks);
        Set<String> shared = shared(once, FeedEntry::id);
        List<FeedEntry> byId =
                once.stream()
                        .map(each -> shared.contains(each.id()) ? each.withoutId() : each)
                        .toList();
        remark(remarks, count(once, byId), "编号（guid）与别的条目相同，改按链接区分");
        Set<String> front = shared(byId, each -> each.id().isEmpty() ? each.url() : "");
        List<FeedEntry> told =
                byId.stream()
                        .map(
                                each ->
                                        each.id().isEmpty() && front.contains(each.url())
                                                ? each.withoutUrl()
                                                : each)
                        .toList();
        remark(remarks, count(byId, told), "链接与别的条目相同，改按文字区分，链接不保留");
        return told;
    }

    /** The same id and address, or the same address and title, is the same entry. */
    private static List<FeedEntry> once(List<FeedEntry> entries, List<String> remarks) {
        Set<String> seen = new HashSet<>();
        List<FeedEntry> once = new ArrayList<>();
        for (FeedEntry each : entries) {
            String rest = each.id().isEmpty() ? each.title() : "";
            if (seen.add(each.identity() + '\n' + each.url() + '\n' + rest)) {
                once.add(each);
            }
        }
        remark(remarks, entries.size() - once.size(), "编号和链接重复出现，只取第一次");
        return once;
    }

    /** Values that several have; empty ones are none. */
    private static Set<String> shared(List<FeedEntry> entries, Function<FeedEntry, String> value) {
        Map<String, Integer> counts = new HashMap<>();
        entries.forEach(each -> counts.merge(value.apply(each), 1, Integer::sum));
        counts.values().removeIf(count -> count == 1);
        counts.remove("");
        return counts.keySet();
    }

    private static long count(List<FeedEntry> before, List<FeedEntry> after) {
        long count = 0;
        for (int i = 0; i < before.size(); i++) {
            count += before.get(i).equals(after.get(i)) ? 0 : 1;
        }
        return count;
    }

    private static void remark(List<String> remarks, long count, String sentence) {
        if (count > 0) {
            remarks.add("有 " + count + " 个条目的" + sentence);
        }
    }
}
