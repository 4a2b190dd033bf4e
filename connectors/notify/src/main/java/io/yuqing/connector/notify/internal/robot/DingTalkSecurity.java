/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.notify.internal.robot;

import io.yuqing.connector.notify.Reason;
import io.yuqing.connector.notify.internal.verdict.Phrase;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which setting of a DingTalk robot refused a message: 310000 is one code for all of them, so its
 * words count, in English or Chinese. Pure.
 */
final class DingTalkSecurity {
    private static final Pattern OPENING =
            Pattern.compile("(?i)(?:description|reason|(?:错误)?(?:描述|原因))\\s*[:：]");

    /** Advice and links name other settings too. */
    private static final Pattern REST =
            Pattern.compile(
                    "(?i)[;；,，。]?\\s*(?:solution|suggestion|advice|hint|(?:解决|处理)(?:方案|办法|方法)|(?:处理)?建议|more|link)"
                            + "\\s*[:：].*|https?://\\S*",
                    Pattern.DOTALL);

    private static final Map<Reason, Phrase> SETTINGS =
            Map.of(
                    Reason.KEYWORD, Phrase.of("key ?words?", "关键[词字]"),
                    Reason.CREDENTIALS, Phrase.of("sign(ature)?|time ?stamp", "签名|加签|时间戳|密钥"),
                    Reason.SENDER_IP, Phrase.of("ip|white ?list", "白名单"));

    private DingTalkSecurity() {}

    /** {@link Reason#SECURITY_SETTING} if the words name none, or several. */
    static Reason reason(String words) {
        String described = description(words);
        List<Reason> named =
                SETTINGS.entrySet().stream()
                        .filter(setting -> setting.getValue().isIn(described))
                        .map(Map.Entry::getKey)
                        .toList();
        return named.size() == 1 ? named.get(0) : Reason.SECURITY_SETTING;
    }

    private static String description(String words) {
        Matcher opening = OPENING.matcher(words);
        String described = opening.find() ? words.substring(opening.end()) : words;
        return REST.matcher(described).replaceAll("");
    }
}
