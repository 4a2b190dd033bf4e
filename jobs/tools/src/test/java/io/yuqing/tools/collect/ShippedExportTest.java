/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.collect;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.connector.collect.CollectedItem;
import io.yuqing.connector.collect.table.ColumnMap;
import io.yuqing.domain.privacy.PrivacyKey;
import io.yuqing.intake.read.EdgeMasks;
import io.yuqing.intake.read.FileReport;
import io.yuqing.intake.read.ItemFile;
import io.yuqing.intake.read.Outcome;
import io.yuqing.intake.read.Refusal;
import io.yuqing.intake.read.Setting;
import io.yuqing.local.process.Layout;
import io.yuqing.wire.control.PlatformsFile;
import io.yuqing.wire.item.IngestOptions;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The export that is shipped to be tried. */
class ShippedExportTest {
    private static final Path DEPLOY = Layout.find().root().resolve("deploy");
    private static final Instant NOW = Instant.parse("2026-07-02T08:00:00Z");

    @TempDir private Path folder;

    @Test
    void theExportShowsEachThingThatHappensToAnExport() throws Exception {
        Path file = folder.resolve("monitoring.csv");
        Files.copy(
                DEPLOY.resolve("samples/monitoring.csv"),
                file,
                StandardCopyOption.REPLACE_EXISTING);
        Files.setLastModifiedTime(file, FileTime.from(NOW));
        Taken taken = new Taken();
        FileReport report = ItemFile.read(file, setting(), taken);

        assertThat(report.posts()).isEqualTo(7);
        assertThat(report.history()).isEqualTo(1);
        assertThat(report.refused()).isEqualTo(1);
        assertThat(taken.json)
                .noneMatch(json -> json.contains("13800138000") || json.contains("1234567890"))
                .noneMatch(json -> json.contains("湖边晨跑") || json.contains("路过的小鱼"))
                .anyMatch(json -> json.contains("weibo.cn/detail/5086244610294702"));
    }

    private static Setting setting() throws Exception {
        return new Setting(
                "",
                ColumnMap.NONE,
                "",
                "",
                null,
                NOW,
                Duration.ofHours(72),
                IngestOptions.defaults()
                        .withPlatforms(
                                PlatformsFile.read(
                                        "platforms.file", DEPLOY.resolve("platforms.yaml"))),
                new EdgeMasks(
                        PrivacyKey.of(
                                "0123456789abcdef0123456789ABCDEF"
                                        .getBytes(StandardCharsets.UTF_8))));
    }

    private static final class Taken implements Outcome {
        private final List<String> json = new ArrayList<>();

        @Override
        public void accepted(CollectedItem item) {
            json.add(new String(item.json(), StandardCharsets.UTF_8));
        }

        @Override
        public void refused(Refusal refusal) {
            json.add(refusal.toString());
        }
    }
}
