/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.notify.internal.robot;

import io.yuqing.connector.notify.Line;
import io.yuqing.connector.notify.Notice;
import io.yuqing.connector.notify.Span;
import io.yuqing.connector.notify.Vendor;
import io.yuqing.connector.notify.internal.verdict.Verdict;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** How one vendor wants to be spoken to and what its codes mean. Pure. */
public interface RobotProtocol {
    String LINK_LABEL = "打开看板";

    /**
     * Where to post to, with the signature if it belongs into the query.
     *
     * @param secret null if the robot has no signature
     */
    URI address(String base, String token, String secret, Instant now);

    /** UTF-8 JSON. */
    byte[] body(Notice part, RobotExtras extras, String secret, Instant now);

    /**
     * What belongs into the head of the request, such as a signature over the bytes of the body.
     * Most vendors want nothing there.
     *
     * @param body as {@link #body} made it for the same secret and time
     * @param secret null if the robot has no signature
     */
    default Map<String, String> headers(byte[] body, String secret, Instant now) {
        return Map.of();
    }

    /** The bytes that count against the vendor's limit. */
    int size(Notice part, RobotExtras extras);

    /** The token in what people copy from the vendor's page; a bare token stays as it is. */
    String tokenOf(String copied);

    /** The text in which the vendor looks for keywords. */
    String textOf(Notice part, RobotExtras extras);

    /**
     * What the vendor's code means.
     *
     * @param words of the vendor; some codes mean several things. They become no part of the
     *     verdict
     */
    Verdict verdict(String code, String words);

    /** For vendors without buttons. */
    static List<Line> linesWithLink(Notice part) {
        if (part.link() == null) {
            return part.lines();
        }
        List<Line> all = new ArrayList<>(part.lines());
        all.add(Line.of(Span.link(LINK_LABEL, part.link())));
        return all;
    }

    static RobotProtocol of(Vendor vendor) {
        return switch (vendor) {
            case DINGTALK -> new DingTalk();
            case WECOM -> new WeCom();
            case FEISHU -> new Feishu();
        };
    }
}
