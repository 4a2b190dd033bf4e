/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.up;

import io.yuqing.local.replay.ReplayFile;
import io.yuqing.local.replay.Speed;
import java.nio.file.Path;
import java.util.List;

/**
 * What {@code up} was asked to do.
 *
 * @param replay files to play instead of the demo stream; empty for the demo
 * @param speed null for the usual one: the demo at maximum speed, files in real time
 * @param delivery file of the delivery job; null: no such job
 * @param secondReading whether originals are judged once more, with the encoder
 * @param accounts whether people log in to the desk
 * @param jobArgs further {@code --key value} pairs for the job
 */
record UpOptions(
        Path data,
        List<ReplayFile> replay,
        Speed speed,
        boolean withoutInput,
        boolean cluster,
        boolean fresh,
        boolean exitWhenDone,
        Path delivery,
        Path cases,
        boolean secondReading,
        int parallelism,
        int kafkaPort,
        int clickHousePort,
        int flinkPort,
        int gatewayPort,
        boolean accounts,
        List<String> jobArgs) {
    /**
     * Who is told what; null: nobody. The demo that goes on has an office, and what the office does
     * is the delivery job's.
     *
     * @param deploy folder of the starter files
     */
    Path deliveryFile(Path deploy) {
        return delivery == null && isLiving() ? deploy.resolve("delivery-console.yaml") : delivery;
    }

    /** Whether the input is the demo, and goes on when it has been replayed. */
    boolean isLiving() {
        return !withoutInput && replay.isEmpty() && !exitWhenDone;
    }
}
