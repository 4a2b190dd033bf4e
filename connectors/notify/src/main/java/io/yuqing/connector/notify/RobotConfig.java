/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.notify;

import io.yuqing.connector.notify.rate.RateLimit;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A group robot of DingTalk, WeCom or Feishu.
 *
 * @param url scheme, host, port and perhaps a path before the vendor's own: a gateway, or a test
 * @param token where the token lies; the content may also be the whole webhook address as the
 *     vendor shows it, of which only the token is taken
 * @param secret where the key of the signature lies, or null if the robot does not ask for one
 * @param keywords words of which the robot wants at least one; empty if it wants none
 * @param mentions whom to call when a notice asks for it: mobile numbers (DingTalk), user ids
 *     (WeCom), open ids (Feishu), or {@code all}
 * @param maxBytes UTF-8 bytes of one message
 */
public record RobotConfig(
        String name,
        Vendor vendor,
        String url,
        SecretRef token,
        SecretRef secret,
        List<String> keywords,
        List<String> mentions,
        int maxBytes,
        Duration timeout,
        RateLimit rate)
        implements ChannelConfig {

    private static final long serialVersionUID = 1L;

    /** What title, keyword, people and the label "(1/5)" need at least. */
    public static final int MIN_BYTES = 2_000;

    public static final int MAX_MENTIONS = 20;

    /** A mobile number, an id, or {@code all}: nothing that is markup. */
    static final Pattern MENTION = Pattern.compile("[A-Za-z0-9_.+-][A-Za-z0-9_.@+-]{0,63}");

    public RobotConfig {
        keywords = List.copyOf(keywords);
        mentions = List.copyOf(mentions);
    }

    /** Robots know no key. */
    @Override
    public boolean recognisesRepeats() {
        return false;
    }
}
