/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.acceptance.deploy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Runs the shell scripts of {@code deploy/}. */
final class DeployScripts {
    private DeployScripts() {}

    static void makeSecrets(Path folder) throws IOException, InterruptedException {
        run("make-secrets", Map.of(), List.of(folder.toString()));
    }

    /**
     * Runs a script to its end, which must be a good one.
     *
     * @return what it printed
     */
    static String run(String script, Map<String, String> environment, List<String> arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("sh"));
        command.add(DeployFiles.DEPLOY.resolve(script).toString());
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        return output;
    }
}
