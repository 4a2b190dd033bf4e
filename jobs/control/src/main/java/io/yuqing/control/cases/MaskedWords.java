/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.control.cases;

import io.yuqing.domain.cases.log.EntryDetail;
import io.yuqing.domain.cases.log.Outlet;
import io.yuqing.domain.privacy.LinkMask;
import io.yuqing.domain.privacy.TextMask;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes people out of what is typed, and remembers what it put in their place. */
final class MaskedWords {
    /** Names that a machine gave, in which a number is no telephone. */
    private static final Set<EntryDetail> IDS =
            EnumSet.of(
                    EntryDetail.INTO,
                    EntryDetail.ALERTS,
                    EntryDetail.ENTRY,
                    EntryDetail.ALERT_ID,
                    EntryDetail.TOLD_AS,
                    EntryDetail.SUBJECT_ID,
                    EntryDetail.DAY);

    private static final Pattern PLACE = Pattern.compile("〔[^〔〕]{1,6}〕|@用户");

    private final Set<String> replaced = new LinkedHashSet<>();

    String detail(EntryDetail detail, String value) {
        return IDS.contains(detail) ? value.strip() : text(value);
    }

    String text(String raw) {
        String typed = raw.strip();
        String masked = TextMask.mask(typed);
        if (!masked.equals(typed)) {
            List<String> before = places(typed);
            List<String> places = places(masked);
            before.forEach(places::remove);
            replaced.addAll(places);
        }
        return masked;
    }

    Outlet outlet(Outlet typed) {
        String url = LinkMask.withoutAuthor(typed.url().strip(), "");
        if (!url.equals(typed.url().strip())) {
            replaced.add("链接中的账号");
        }
        return new Outlet(text(typed.name()), text(typed.platform()), url, typed.at());
    }

    List<String> replaced() {
        return List.copyOf(replaced);
    }

    private static List<String> places(String text) {
        List<String> places = new ArrayList<>();
        Matcher matcher = PLACE.matcher(text);
        while (matcher.find()) {
            places.add(matcher.group());
        }
        return places;
    }
}
