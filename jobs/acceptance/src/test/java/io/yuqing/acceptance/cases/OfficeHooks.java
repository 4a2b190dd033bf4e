/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.acceptance.cases;

import io.yuqing.local.standin.Receiver;
import io.yuqing.local.standin.RobotStandIn;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where the job tells an office and its units of alerts and of cases. */
final class OfficeHooks implements AutoCloseable {
    private static final String FILE =
            """
            channels:
              %2$s: {kind: webhook, url: "%1$s", secret: "file:%4$s", rate: 2000/10s, timeout: 5s}
              办理: {kind: webhook, url: "%3$s", secret: "file:%4$s", rate: 2000/10s, timeout: 5s}
            departments:
              政府办公室: {channels: %2$s}
              承办单位: {channels: 办理}
            fallback: 政府办公室
            digest: {interval: 2s}
            heartbeat: {at: never}
            """;
    private static final String OFFICE = "/hooks/office";
    private static final String UNITS = "/hooks/units";
    private static final String CONTROL = "/hooks/control";
    private static final String KEY = "key";

    private final RobotStandIn hooks;
    private final Path secret;
    final Receiver alertsTold;
    final Receiver unitsTold;

    private OfficeHooks(RobotStandIn hooks, Path secret) {
        this.hooks = hooks;
        this.secret = secret;
        alertsTold = hooks.webhook(OFFICE, KEY);
        unitsTold = hooks.webhook(UNITS, KEY);
    }

    /**
     * @param data a folder for the secret of the hooks
     */
    static OfficeHooks start(Path data) throws IOException {
        return new OfficeHooks(
                RobotStandIn.start(), Files.writeString(data.resolve("secret"), KEY));
    }

    /** The file of delivery. */
    String file() {
        return file(OFFICE, "接口");
    }

    /** One that tells of alerts elsewhere. */
    String controlFile() {
        return file(CONTROL, "对照");
    }

    /** Who is told by that one; from now on. */
    Receiver control() {
        return hooks.webhook(CONTROL, KEY);
    }

    private String file(String path, String channel) {
        return FILE.formatted(hooks.url() + path, channel, hooks.url() + UNITS, secret);
    }

    @Override
    public void close() {
        hooks.close();
    }
}
