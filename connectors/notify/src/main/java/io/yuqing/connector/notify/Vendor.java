/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.notify;

import io.yuqing.connector.notify.rate.RateLimit;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

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
            "mobile numbers for DingTalk",
            Pattern.compile("\\+?\\d[\\d-]{4,19}|all"),
            "/robot/send"),
    WECOM(
            "企业微信",
            "https://qyapi.weixin.qq.com",
            4_096,
            RateLimit.TWENTY_A_MINUTE,
            false,
            "user ids for WeCom",
            RobotConfig.MENTION,
            "/cgi-bin/webhook/send"),
    FEISHU(
            "飞书",
            "https://open.feishu.cn",
            20_000,
            RateLimit.FEISHU,
            true,
            "open ids for Feishu",
            // A mobile number is no id, and calls nobody.
            Pattern.compile("(?!\\+?[\\d-]{11,14}$)" + RobotConfig.MENTION.pattern()),
            "/open-apis/bot/v2/hook",
            "open.larksuite.com",
            "open.larkoffice.com");

    private final String label;
    private final String url;
    private final int maxBytes;
    private final RateLimit rate;
    private final boolean signed;
    private final String mentions;
    private final Pattern mention;
    private final String path;
    private final List<String> otherHosts;

    Vendor(
            String label,
            String url,
            int maxBytes,
            RateLimit rate,
            boolean signed,
            String mentions,
            Pattern mention,
            String path,
            String... otherHosts) {
        this.label = label;
        this.url = url;
        this.maxBytes = maxBytes;
        this.rate = rate;
        this.signed = signed;
        this.mentions = mentions;
        this.mention = mention;
        this.path = path;
        this.otherHosts = List.of(otherHosts);
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

    /** Whether its robots can call that. */
    public boolean isMention(String who) {
        return mention.matcher(who).matches();
    }

    /** Behind {@link #defaultUrl}, before or with the token. */
    public String path() {
        return path;
    }

    /** Whether an address is that of one robot, and not only of where robots are. */
    public boolean isWhole(String address) {
        return address.contains(path);
    }

    /** Whose server an address names; empty for one that is nobody's, such as a gateway. */
    public static Optional<Vendor> ofAddress(String address) {
        String host = host(address);
        return Arrays.stream(values()).filter(vendor -> vendor.isHost(host)).findFirst();
    }

    private boolean isHost(String host) {
        return host(url).equals(host) || otherHosts.contains(host);
    }

    /** Empty if it is no address. */
    private static String host(String address) {
        try {
            String host = new URI(address).getHost();
            return host == null ? "" : host.toLowerCase(Locale.ROOT);
        } catch (URISyntaxException e) {
            return "";
        }
    }
}
