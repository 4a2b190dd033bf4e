/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.notify;

import io.yuqing.connector.notify.rate.RateLimit;
import java.util.Locale;

/**
 * Whose robot, with what its documentation says of addresses, sizes, rates, signatures and people
 * to call.
 */
public enum Vendor {
    DINGTALK(
            "钉钉",
            "https://oapi.dingtalk.com",
            20_000,
            RateLimit.TWENTY_A_MINUTE,
            true,
            "mobile numbers for DingTalk"),
    WECOM(
            "企业微信",
            "https://qyapi.weixin.qq.com",
            4_096,
            RateLimit.TWENTY_A_MINUTE,
            false,
            "user ids for WeCom"),
    FEISHU("飞书", "https://open.feishu.cn", 20_000, RateLimit.FEISHU, true, "open ids for Feishu");

    private final String label;
    private final String url;
    private final int maxBytes;
    private final RateLimit rate;
    private final boolean signed;
    private final String mentions;

    Vendor(
            String label,
            String url,
            int maxBytes,
            RateLimit rate,
            boolean signed,
            String mentions) {
        this.label = label;
        this.url = url;
        this.maxBytes = maxBytes;
        this.rate = rate;
        this.signed = signed;
        this.mentions = mentions;
    }

    /** As a delivery file names it. */
    public String kind() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** For staff, in Chinese. */
    public String label() {
        return label;
    }

    public String defaultUrl() {
        return url;
    }

    /**
     * UTF-8 bytes of one message: of the markdown text for WeCom, of the whole body for the others.
     */
    public int defaultMaxBytes() {
        return maxBytes;
    }

    public RateLimit defaultRate() {
        return rate;
    }

    /** Whether its robots can ask for a signature. */
    public boolean isSigned() {
        return signed;
    }

    /** Whom its robots can call, for the sentence about a {@code mentions} that is none. */
    public String mentions() {
        return mentions;
    }
}
