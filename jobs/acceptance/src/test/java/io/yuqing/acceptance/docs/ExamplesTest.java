/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.acceptance.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.control.cases.CasePlanFile;
import io.yuqing.domain.time.CountyTime;
import io.yuqing.wire.control.ControlBook;
import io.yuqing.wire.control.ControlException;
import io.yuqing.wire.control.ControlRecord;
import io.yuqing.wire.control.PlatformsFile;
import io.yuqing.wire.control.RuleCodec;
import io.yuqing.wire.control.SilenceCodec;
import io.yuqing.wire.control.SourceCodec;
import io.yuqing.wire.control.StartFile;
import io.yuqing.wire.control.TopicCodec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a guide shows to be copied is what the jobs take. */
class ExamplesTest {
    /** How an example of the list of platforms begins. */
    private static final String PLATFORMS = "- code:";

    @TempDir private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void theRulesAreRules(String language) throws Exception {
        for (ControlRecord rule : records(language, "rules")) {
            assertThat(new RuleCodec().read(rule).deleted()).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void theTopicsAreTopics(String language) throws Exception {
        assertThat(ControlBook.problems(new TopicCodec(), records(language, "topics"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void thePlatformsArePlatforms(String language) throws Exception {
        List<String> blocks =
                Documents.guide(language, "topics").blocks("yaml").stream()
                        .filter(block -> block.startsWith(PLATFORMS))
                        .toList();
        assertThat(blocks).hasSize(1);
        Path file = Files.writeString(folder.resolve("platforms.yaml"), blocks.get(0));
        assertThat(PlatformsFile.read("platforms.file", file).codes()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void theSourcesAreSources(String language) throws Exception {
        assertThat(ControlBook.problems(new SourceCodec(), records(language, "operations")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void theSilencesAreSilences(String language) throws Exception {
        for (ControlRecord silence : records(language, "notices")) {
            assertThat(new SilenceCodec(CountyTime.ZONE).read(silence).deleted()).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void theFileOfCasesSaysHowTheyAreHandled(String language) throws IOException {
        Path calendar = Files.createDirectories(folder.resolve("calendar")).resolve("2026.json");
        Files.copy(Documents.ROOT.resolve("deploy/calendar/2026.json"), calendar);
        String block = Documents.guide(language, "cases").blocks("yaml").get(0);
        Path file = Files.writeString(folder.resolve("cases.yaml"), block);

        assertThat(CasePlanFile.read(file).deadlines()).hasSize(2);
    }

    /** All entries of all YAML blocks of a guide. */
    private List<ControlRecord> records(String language, String guide)
            throws IOException, ControlException {
        List<ControlRecord> records = new ArrayList<>();
        for (String block : Documents.guide(language, guide).blocks("yaml")) {
            if (block.startsWith(PLATFORMS)) {
                continue;
            }
            Path file = Files.writeString(folder.resolve("example.yaml"), block);
            records.addAll(StartFile.topics(guide, file));
        }
        assertThat(records).isNotEmpty();
        return records;
    }
}
