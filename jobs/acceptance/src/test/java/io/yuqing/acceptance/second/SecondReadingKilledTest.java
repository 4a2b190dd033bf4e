/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.acceptance.second;

import static org.awaitility.Awaitility.await;

import io.yuqing.acceptance.bench.load.Originals;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Every original is judged exactly once in the tables, though the process is killed twice. */
@Timeout(600)
class SecondReadingKilledTest {
    private static final int MANY = 1_500;

    @TempDir Path data;

    @Test
    void everyOriginalIsJudgedOnceThoughTheProcessIsKilled() throws Exception {
        try (SecondReadingRun run = new SecondReadingRun(data)) {
            String bootstrap = run.stack().bootstrap();
            Originals.send(bootstrap, 0, MANY / 2);
            run.start();
            await().atMost(SecondReadingRun.PATIENCE).until(() -> run.judged() > MANY / 10);
            run.kill9();
            Originals.send(bootstrap, MANY / 2, MANY);
            run.start();
            await().atMost(SecondReadingRun.PATIENCE).until(() -> run.judged() > MANY * 2 / 3);
            run.kill9();
            run.start();

            run.assertAllJudgedOnce(MANY);
        }
    }
}
