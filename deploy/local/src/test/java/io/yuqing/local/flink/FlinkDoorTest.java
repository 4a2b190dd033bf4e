/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.local.flink;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.local.door.PageRequest;
import io.yuqing.local.process.Layout;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a web page, or another user of the machine, may ask of a Flink of ours: to look. */
class FlinkDoorTest {
    private static final String UPLOAD =
            "--x\r\nContent-Disposition: form-data; name=\"jarfile\"; filename=\"evil.jar\"\r\n"
                    + "Content-Type: application/x-java-archive\r\n\r\nevil\r\n--x--\r\n";

    /** What browsers send for a page without asking first. */
    private static final List<String> PAGES =
            List.of(
                    "Origin: http://evil.example",
                    "Origin: null",
                    "Origin: http://127.0.0.1:3000",
                    "Sec-Fetch-Site: cross-site");

    @TempDir Path data;

    @Test
    void aLocalJobTakesNoJobsAndNoOrders() throws Exception {
        try (LocalFlinkJob job = LocalFlinkJob.in(Layout.find(), data, 0)) {
            String id = job.start(JobJar.submission(data));

            guards(job.rest().url(), id);

            // Jars are nothing it knows of, whoever asks.
            assertThat(request(job.rest().url(), "GET /jars").status()).isEqualTo(404);
            assertThat(job.rest().jobStatus(id)).isEqualTo("RUNNING");
            job.rest().checkpoint(id, Duration.ofSeconds(60));
        }
    }

    @Test
    void aClusterTakesJobsOfWhoStartedItOnly() throws Exception {
        try (FlinkCluster cluster = FlinkCluster.in(Layout.find(), data, 0).start(1)) {
            String id = cluster.submit(JobJar.submission(data));
            cluster.rest().awaitRunning(id, Duration.ofSeconds(60));

            guards(cluster.rest().url(), id);

            cluster.rest().cancel(id);
            cluster.rest().awaitStatus(id, "CANCELED", Duration.ofSeconds(60));
        }
    }

    private void guards(String url, String job) throws IOException {
        long uploads = files(data.resolve("uploads"));
        for (String page : PAGES) {
            for (String start : orders(job)) {
                assertThat(request(url, start).header(page).status())
                        .as(start + " " + page)
                        .isEqualTo(403);
            }
            assertThat(request(url, "GET /jobs").header(page).status()).as(page).isEqualTo(403);
        }
        assertThat(request(url, "GET /jobs").host("evil.example").status()).isEqualTo(403);
        for (String start : orders(job)) {
            assertThat(request(url, start).status()).as(start).isEqualTo(403);
            assertThat(request(url, start).header("X-Yuqing-Token: guessed").status())
                    .as(start)
                    .isEqualTo(403);
        }
        assertThat(files(data.resolve("uploads"))).isEqualTo(uploads);

        assertThat(request(url, "GET /jobs").answer())
                .startsWith("HTTP/1.1 200")
                .contains(job)
                .doesNotContain("access-control-allow-origin: *");
        assertThat(request(url, "GET /").header("Sec-Fetch-Site: none").status()).isEqualTo(200);
        assertThat(
                        request(url, "GET /jobs")
                                .header("Origin: " + url)
                                .header("Sec-Fetch-Site: same-origin")
                                .status())
                .isEqualTo(200);
        assertThat(request(url, "GET /jobmanager/config").answer()).doesNotContain(token());
        assertThat(
                        PosixFilePermissions.toString(
                                Files.getPosixFilePermissions(
                                        data.resolve("conf").resolve("config.yaml"))))
                .isEqualTo("rw-------");
        // The plan of a job holds its settings.
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data)))
                .isEqualTo("rwx------");
    }

    private static List<String> orders(String job) {
        return List.of(
                "POST /jars/upload",
                "POST /v1/jars/upload",
                "POST /jars/x.jar/run",
                "POST /jobs",
                "POST /%6Aobs",
                "OPTIONS /jobs",
                "DELETE /cluster",
                "PATCH /jobs/" + job + "?mode=cancel",
                "POST /jobs/" + job + "/savepoints",
                "POST /jobs/" + job + "/stop",
                "GET /jobs/" + job + "/yarn-cancel",
                "GET /jobs/" + job + "/%79arn-stop");
    }

    private static PageRequest request(String url, String start) {
        PageRequest request = PageRequest.to(url, start);
        return start.startsWith("POST")
                ? request.header("Content-Type: multipart/form-data; boundary=x").body(UPLOAD)
                : request;
    }

    private String token() throws IOException {
        return Files.readAllLines(data.resolve("conf").resolve("config.yaml")).stream()
                .filter(line -> line.contains("yuqing.door.token"))
                .map(line -> line.replaceAll(".*: \"|\"$", ""))
                .findFirst()
                .orElseThrow();
    }

    private static long files(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
