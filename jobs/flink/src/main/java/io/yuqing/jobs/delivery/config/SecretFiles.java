/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.delivery.config;

import io.yuqing.connector.notify.ChannelConfig;
import io.yuqing.connector.notify.SecretRef;
import io.yuqing.connector.notify.senders.Senders;
import io.yuqing.domain.field.Section;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/**
 * Looks for the secret files of a channel where the job is submitted, so that a mistyped path is
 * told before anything starts. On a cluster they must be on the TaskManagers too; one that is
 * missing there is told by every receipt.
 */
final class SecretFiles {
    private static final String FILE = "file:";

    private SecretFiles() {}

    static void check(Section channel) {
        for (String key : new String[] {"token", "secret", "password"}) {
            String place = channel.text(key, "");
            if (place.startsWith(FILE)
                    && place.length() > FILE.length()
                    && !isReadable(place.substring(FILE.length()))) {
                channel.refuseHidden(
                        key,
                        "names "
                                + new SecretRef(place)
                                + ", which is no readable file: put the secret there, or correct"
                                + " path or rights");
            }
        }
    }

    /**
     * An empty file is none of its findings: it may be filled while the job runs.
     *
     * @param config null after findings
     */
    static void checkToken(Section channel, ChannelConfig config) {
        String fault = config == null ? "" : Senders.tokenFault(config);
        if (!fault.isEmpty()) {
            channel.refuseHidden("token", "cannot be used. " + fault.replaceAll("[.]$", ""));
        }
    }

    private static boolean isReadable(String file) {
        try {
            return Files.isReadable(Path.of(file));
        } catch (InvalidPathException e) {
            return false;
        }
    }
}
