/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.notify.contract;

import io.yuqing.connector.notify.Robots;
import io.yuqing.connector.notify.Sender;
import io.yuqing.connector.notify.Vendor;
import io.yuqing.local.standin.Delivery;
import io.yuqing.local.standin.Receiver;
import io.yuqing.local.standin.RobotStandIn;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A robot against the stand-in of its vendor. */
abstract class RobotContract extends SenderContract {
    private final Vendor vendor;
    private RobotStandIn server;
    private Robots robots;
    private Receiver robot;

    RobotContract(Vendor vendor) {
        this.vendor = vendor;
    }

    @BeforeEach
    void start(@TempDir Path folder) throws IOException {
        server = RobotStandIn.start();
        robots = new Robots(folder, server);
        robot = robots.register(vendor);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Override
    Sender open() throws IOException {
        return robots.open(vendor, Clock.systemUTC(), Map.of());
    }

    @Override
    Sender openToNobody() throws IOException {
        return robots.open(vendor, Clock.systemUTC(), Map.of("url", "http://127.0.0.1:1"));
    }

    @Override
    List<String> arrived() {
        return robot.delivered().stream().map(Delivery::text).toList();
    }
}
