/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.notify;

import io.yuqing.connector.notify.rate.RateLimit;

/** Whose robot, with what its documentation says of addresses, sizes and rates. */
public enum Vendor {
    DINGTALK("钉钉", "https://oapi.dingtalk.com", 20_000),
    WECOM("企业微信", "https://qyapi.weixin.qq.com", 4_096),
    FEISHU("飞书", "https://open.feishu.cn", 20_000);

    private final String label;
    private final String url;
    private final int maxBytes;

    Vendor(String label, String url, int maxBytes) {
        this.label = label;
        this.url = url;
        this.maxBytes = maxBytes;
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
        return this == FEISHU ? RateLimit.FEISHU : RateLimit.TWENTY_A_MINUTE;
    }
}
