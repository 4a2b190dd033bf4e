/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.local.demo.county.DemoOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoDeterminismTest {
    /**
     * The whole folder of this seed, gzip undone. It changes only with the generator or its texts;
     * on an unchanged generator a difference means that the stream depends on the machine.
     */
    private static final String KNOWN =
            "ada5f05904aee945261120d883b795a4b9996ce9058ac6021e0f69c9347fdb1c";

    private static final DemoOptions SMALL =
            new DemoOptions(DemoOptions.DEFAULT_START, Duration.ofDays(1), 2_000);

    @TempDir Path temp;

    @Test
    void sameSeedGivesTheSameBytesAgain() throws IOException {
        DemoStream.generate(7, SMALL, temp.resolve("a"));
        DemoStream.generate(7, SMALL, temp.resolve("b"));

        assertThat(DemoFolders.hash(temp.resolve("a")))
                .isEqualTo(DemoFolders.hash(temp.resolve("b")));
        assertThat(Files.readAllBytes(temp.resolve("a/posts_arrival.ndjson.gz")))
                .isEqualTo(Files.readAllBytes(temp.resolve("b/posts_arrival.ndjson.gz")));
    }

    @Test
    void bytesAreThoseOfEveryOtherMachine() throws IOException {
        DemoStream.generate(7, SMALL, temp);

        assertThat(DemoFolders.hash(temp)).isEqualTo(KNOWN);
    }

    @Test
    void neitherLocaleNorTimeZoneChangesAByte() throws IOException {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("America/St_Johns"));
            DemoStream.generate(7, SMALL, temp);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }

        assertThat(DemoFolders.hash(temp)).isEqualTo(KNOWN);
    }

    @Test
    void anotherSeedGivesAnotherStream() throws IOException {
        DemoStream.generate(8, SMALL, temp);

        assertThat(DemoFolders.hash(temp)).isNotEqualTo(KNOWN);
    }

    @Test
    void replayHandsOutTheLinesOfTheArrivalFilesInOrderOfCollection() throws IOException {
        DemoStream.generate(7, SMALL, temp);
        List<byte[]> posts = new ArrayList<>();
        List<byte[]> comments = new ArrayList<>();
        List<DemoRecord> all = new ArrayList<>();

        DemoStream.replay(7, SMALL, all::add);

        all.forEach(record -> (record.comment() ? comments : posts).add(record.value()));
        assertThat(all).extracting(DemoRecord::collectedAt).isSorted();
        assertThat(posts)
                .containsExactlyElementsOf(
                        DemoFolders.lines(temp.resolve("posts_arrival.ndjson.gz")));
        assertThat(comments)
                .containsExactlyElementsOf(
                        DemoFolders.lines(temp.resolve("comments_arrival.ndjson.gz")));
    }
}
