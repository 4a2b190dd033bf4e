/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.local.demo.county.DemoOptions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The list of raw personal data is complete: whoever searches a table for it misses nothing. */
class DemoPrivacyTest {
    private static final String AUTHOR = "\"author\":\"([^\"\n]+)\"";
    private static final String MENTION = "@([\\p{IsHan}]+[0-9]{3})";
    private static final String PHONE = "(?<![0-9])(138[- ]?0000[- ]?[0-9]{4})(?![0-9])";
    private static final String MAIL = "([A-Za-z0-9._]+@[A-Za-z0-9.]+)";
    private static final String IDENTITY = "(?<![0-9])([0-9]{17}[0-9X])";

    @TempDir static Path folder;
    private static Set<String> listed;
    private static String streams;

    @BeforeAll
    static void generate() throws IOException {
        DemoStream.generate(
                2, new DemoOptions(DemoOptions.DEFAULT_START, Duration.ofDays(2), 5_000), folder);
        listed = new HashSet<>(Files.readAllLines(folder.resolve("truth/raw_personal_data.txt")));
        StringBuilder all = new StringBuilder();
        for (String file : List.of("posts", "comments", "posts_arrival", "comments_arrival")) {
            byte[] bytes = DemoFolders.bytes(folder.resolve(file + ".ndjson.gz"));
            all.append(new String(bytes, StandardCharsets.UTF_8));
        }
        streams = all.toString();
    }

    @Test
    void everyAuthorMentionPhoneMailAndIdentityNumberIsListed() {
        for (String pattern : List.of(AUTHOR, MENTION, PHONE, MAIL, IDENTITY)) {
            assertThat(found(pattern)).as(pattern).hasSizeGreaterThan(5);
            assertThat(listed).as(pattern).containsAll(found(pattern));
        }
    }

    @Test
    void nothingElseIsListed() {
        assertThat(listed).allMatch(value -> streams.contains(value));
        assertThat(listed).allMatch(value -> value.length() >= 6);
    }

    @Test
    void everyMentionHasTheFormTheListIsMadeFrom() {
        long signs = Pattern.compile("(?<![a-z0-9])@").matcher(streams).results().count();
        long mentions = Pattern.compile(MENTION).matcher(streams).results().count();

        assertThat(mentions).isEqualTo(signs);
    }

    @Test
    void everyNumberIsAFake() {
        assertThat(found(PHONE))
                .allMatch(phone -> phone.replaceAll("[- ]", "").startsWith("1380000"));
        assertThat(found(IDENTITY)).allMatch(number -> number.startsWith("990101"));
        assertThat(found(MAIL)).allMatch(mail -> mail.endsWith(".invalid"));
        assertThat(streams).doesNotContainPattern("https://[^\"/]*(?<!\\.invalid)/");
    }

    private static Set<String> found(String pattern) {
        Set<String> found = new HashSet<>();
        for (MatchResult match : Pattern.compile(pattern).matcher(streams).results().toList()) {
            found.add(match.group(1));
        }
        return found;
    }
}
