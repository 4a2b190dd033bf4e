/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.local.demo.county;

import java.util.List;

/**
 * A platform a collector reads, with how much of the county's talk happens there. None of them
 * exists.
 */
public enum Source {
    WEILANG("weilang", "microblog", 0.36, 0.62, 0.38),
    HUIXIN("huixin", "wechat", 0.16, 0.50, 0.50),
    KUAIYING("kuaiying", "short_video", 0.14, 0.35, 0.65),
    YUNTING_BBS("yunting-bbs", "forum", 0.12, 0.08, 0.92),
    TINGSHANG("tingshang", "forum", 0.05, 0.08, 0.92),
    YUNTING_PORTAL("yunting-portal", "portal", 0.05, 0.15, 0.85),
    YUNTING_NEWS("yunting-news", "news_comment", 0.03, 0.0, 1.0),
    YUNTING_DAILY("yunting-daily", "traditional_media", 0.03, 0.25, 0.75),
    HOTLINE("yunting-12345", "hotline", 0.06, 0.0, 0.0);

    /** The forum whose collector breaks down in the last third of the stream. */
    public static final Source FALLS_SILENT = YUNTING_BBS;

    /** What {@code deploy/sources.yaml} and the boards call it. */
    public static final String FALLS_SILENT_NAME = "云汀论坛";

    public static final List<Source> ALL = List.of(values());

    public final String platform;
    public final String channel;
    public final double repostShare;
    public final double commentShare;
    private final double weight;

    Source(
            String platform,
            String channel,
            double weight,
            double repostShare,
            double commentShare) {
        this.platform = platform;
        this.channel = channel;
        this.weight = weight;
        this.repostShare = repostShare;
        this.commentShare = commentShare;
    }

    public static Source draw(Dice dice) {
        return ALL.get(dice.weighted(ALL.stream().mapToDouble(source -> source.weight).toArray()));
    }

    /** Whether people can react here at all. */
    public boolean hasReactions() {
        return repostShare + commentShare > 0;
    }

    /** Microblogs put a headline in brackets before the text; the others have a field for it. */
    public boolean headlineInText() {
        return this == WEILANG || this == KUAIYING;
    }

    public String url(String id) {
        return "https://" + platform + ".invalid/s/" + id;
    }
}
