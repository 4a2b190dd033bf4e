/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.acceptance.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.yuqing.domain.privacy.PrivacyKey;
import io.yuqing.wire.cases.LinkKeyFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The entry point of the Flink containers, with {@code echo} in place of the image's own. */
class StartFlinkTest {
    private static final String[] JOB = {"standalone-job", "--job-classname", "Job", "--", "-s"};

    @TempDir Path state;
    @TempDir Path secrets;
    @TempDir Path privacy;

    @BeforeEach
    void secretsAreMade() throws Exception {
        DeployScripts.makeSecrets(secrets);
    }

    @Test
    void theJobTakesTheKeyThatMakeSecretsMade() throws Exception {
        assertThatCode(() -> PrivacyKey.fromFile(secrets.resolve("privacy_key")))
                .as("as it is mounted")
                .hasMessageContaining("others must not read it");

        start("taskmanager");
        start("taskmanager");

        assertThatCode(() -> LinkKeyFile.read(privacy.resolve("link_key"), "link.key-file"))
                .doesNotThrowAnyException();
        assertThatCode(() -> PrivacyKey.fromFile(privacy.resolve("privacy_key")))
                .doesNotThrowAnyException();
    }

    @Test
    void aJobManagerWithoutStateStartsAfresh() throws Exception {
        assertThat(start(JOB)).isEqualTo("standalone-job --job-classname Job -- -s\n");
    }

    @Test
    void aJobManagerGoesOnFromTheNewestCheckpointOrSavepoint() throws Exception {
        snapshot("checkpoints/a/chk-10", 10);
        Path newest = snapshot("checkpoints/a/chk-11", 11);
        Files.createDirectories(state.resolve("checkpoints/a/chk-12"));
        assertThat(start(JOB))
                .endsWith(
                        "standalone-job --fromSavepoint "
                                + newest
                                + " --job-classname Job -- -s\n");

        Path savepoint = snapshot("savepoints/savepoint-a", 12);
        assertThat(start(JOB)).contains("--fromSavepoint " + savepoint + " ");
    }

    @Test
    void aSavepointThatIsNamedGoesBefore() throws Exception {
        snapshot("checkpoints/a/chk-10", 10);
        assertThat(start("standalone-job", "--fromSavepoint", "/mine", "--", "--config", "c"))
                .isEqualTo("standalone-job --fromSavepoint /mine -- --config c\n");
    }

    /** What a finished snapshot leaves, at a minute. */
    private Path snapshot(String name, int minute) throws Exception {
        Path folder = Files.createDirectories(state.resolve(name));
        Path metadata = Files.createFile(folder.resolve("_metadata"));
        Files.setLastModifiedTime(metadata, FileTime.fromMillis(minute * 60_000L));
        return folder;
    }

    private String start(String... arguments) throws Exception {
        return DeployScripts.run(
                "start-flink",
                Map.of(
                        "FLINK_ENTRYPOINT", "echo",
                        "FLINK_USER", System.getProperty("user.name"),
                        "STATE_FOLDER", state.toString(),
                        "SECRETS_FOLDER", secrets.toString(),
                        "PRIVACY_FOLDER", privacy.toString()),
                List.of(arguments));
    }
}
