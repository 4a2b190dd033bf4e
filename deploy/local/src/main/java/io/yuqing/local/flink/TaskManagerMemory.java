/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.local.flink;

import java.util.ArrayList;
import java.util.List;

/** Sizes computed by Flink: JVM flags, and the {@code -D} settings that must agree with them. */
record TaskManagerMemory(List<String> jvmArgs, List<String> settings) {
    List<String> programArgs(String conf, String id) {
        List<String> args = new ArrayList<>(List.of("--configDir", conf));
        args.addAll(settings);
        args.addAll(List.of("-D", "taskmanager.resource-id=" + id));
        return args;
    }
}
