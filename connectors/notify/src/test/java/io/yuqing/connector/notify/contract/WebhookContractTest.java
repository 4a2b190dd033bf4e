/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.notify.contract;

import io.yuqing.connector.notify.Robots;
import io.yuqing.connector.notify.Sender;
import io.yuqing.connector.notify.WebhookConfig;
import io.yuqing.connector.notify.senders.Senders;
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

class WebhookContractTest extends SenderContract {
    private RobotStandIn server;
    private Robots robots;
    private Receiver hook;

    @BeforeEach
    void start(@TempDir Path folder) throws IOException {
        server = RobotStandIn.start();
        robots = new Robots(folder, server);
        hook = server.webhook(Robots.HOOK, Robots.SECRET);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Override
    Sender open() throws IOException {
        return robots.openWebhook(Clock.systemUTC(), Map.of());
    }

    @Override
    Sender openToNobody() throws IOException {
        WebhookConfig config = robots.webhook(Map.of());
        return Senders.open(
                new WebhookConfig(
                        "nobody",
                        "http://127.0.0.1:1/hook",
                        config.secret(),
                        null,
                        config.timeout(),
                        config.rate()));
    }

    @Override
    List<String> arrived() {
        return hook.delivered().stream().map(Delivery::text).toList();
    }
}
