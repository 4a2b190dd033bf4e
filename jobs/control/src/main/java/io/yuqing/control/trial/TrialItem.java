/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.control.trial;

import io.yuqing.domain.privacy.TextMask;
import io.yuqing.domain.readable.ReadableText;
import io.yuqing.nlp.topic.ItemFilterView;
import io.yuqing.wire.item.WireItem;

/**
 * What a topic is tried on, read and masked as the job does it.
 *
 * @param origin for the filters of topics; unknown for a plain line of text
 */
public record TrialItem(String title, String text, String mediaText, ItemFilterView origin) {
    /** What stands for the platform of an item that names none. */
    public static final String NO_PLATFORM = "-";

    public static TrialItem of(WireItem item) {
        String platform = item.platform.equals(NO_PLATFORM) ? null : item.platform;
        return new TrialItem(
                stored(item.title),
                stored(item.text),
                stored(item.mediaText),
                new ItemFilterView(platform, item.channel, item.region));
    }

    /** As the item table holds it. */
    public static TrialItem ofTable(
            String title,
            String text,
            String mediaText,
            String platform,
            String channel,
            String region) {
        return new TrialItem(title, text, mediaText, new ItemFilterView(platform, channel, region));
    }

    public static TrialItem ofText(String line) {
        return new TrialItem("", stored(line), "", ItemFilterView.UNKNOWN);
    }

    /** As the job stores it. */
    private static String stored(String text) {
        return TextMask.mask(ReadableText.of(text));
    }

    public String shown() {
        String media = mediaText.isEmpty() ? "" : "〔图中文字〕" + mediaText;
        return (title.isEmpty() ? "" : "【" + title + "】") + text + media;
    }
}
