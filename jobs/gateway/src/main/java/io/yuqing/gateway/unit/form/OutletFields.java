/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.unit.form;

import io.yuqing.domain.cases.log.AnswerKind;
import io.yuqing.domain.cases.log.Outlet;
import io.yuqing.domain.time.ShanghaiTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads where an answer was published. The first place must be filled in; others, if begun. */
final class OutletFields {
    /** Places for which a form has room. */
    static final int MOST = 3;

    /** Of a platform that has no name here. */
    static final String ELSEWHERE = "-";

    /** The ways to answer that need no address: 新闻发布会、专访. */
    static final String SPOKEN =
            Arrays.stream(AnswerKind.values())
                    .filter(AnswerKind::isSpoken)
                    .map(AnswerKind::code)
                    .collect(Collectors.joining("、"));

    private static final int LONGEST_URL = 500;

    private final Typed typed;
    private final Optional<AnswerKind> kind;
    private final Instant now;
    private final Faults faults;

    /**
     * @param kind empty if it is not known
     */
    OutletFields(Typed typed, Optional<AnswerKind> kind, Instant now, Faults faults) {
        this.typed = typed;
        this.kind = kind;
        this.now = now;
        this.faults = faults;
    }

    List<Outlet> read() {
        List<Outlet> outlets = new ArrayList<>();
        for (int number = 1; number <= MOST; number++) {
            if (number == 1 || isBegun(typed, number)) {
                outlets.add(new Outlet(name(number), platform(number), url(number), at(number)));
            }
        }
        return outlets;
    }

    /** Whether there is something in a place. */
    static boolean isBegun(Typed typed, int number) {
        return List.of("name", "platform", "url", "at").stream()
                .anyMatch(field -> !typed.text(field + number).isEmpty());
    }

    private String name(int number) {
        String name = typed.text("name" + number);
        if (name.isEmpty()) {
            faults.add("name" + number, place(number) + "还缺账号或媒体名称。");
        }
        return name;
    }

    private String platform(int number) {
        String platform = typed.text("platform" + number);
        if (platform.isEmpty()) {
            faults.add("platform" + number, place(number) + "还没有选平台；不在其中的请选“其他”。");
        }
        return platform.equals(ELSEWHERE) ? "" : platform;
    }

    private String url(int number) {
        String field = "url" + number;
        String pasted = typed.text(field);
        List<String> urls = PastedUrls.in(pasted);
        if (urls.size() > 1) {
            faults.add(
                    field, place(number) + "的网址里有 " + urls.size() + " 个链接：一格只填一个，其余的请填在另一个发布渠道。");
        } else if (urls.isEmpty() && !pasted.isEmpty()) {
            faults.add(field, place(number) + "的网址不完整：应以 http:// 或 https:// 开头，请从浏览器或文章的“复制链接”粘贴。");
        } else if (urls.isEmpty() && kind.isPresent() && !kind.get().isSpoken()) {
            faults.add(
                    field,
                    place(number) + "还缺网址：“" + kind.get().code() + "”要填，只有" + SPOKEN + "可以不填。");
        } else if (!urls.isEmpty() && urls.get(0).length() > LONGEST_URL) {
            faults.add(field, place(number) + "的网址超过 " + LONGEST_URL + " 个字符，请用较短的链接。");
        }
        return urls.isEmpty() ? "" : urls.get(0);
    }

    private long at(int number) {
        String field = "at" + number;
        if (typed.text(field).isEmpty()) {
            faults.add(field, place(number) + "还缺发布时间。");
            return 0;
        }
        long at = typed.time(field, place(number) + "的发布时间", faults);
        if (at > now.toEpochMilli()) {
            faults.add(
                    field,
                    place(number)
                            + "的发布时间晚于现在（"
                            + ShanghaiTime.moment(now, now)
                            + "）：请改正，或发布后再登记。");
        }
        return at;
    }

    private static String place(int number) {
        return "发布渠道 " + number + " ";
    }
}
