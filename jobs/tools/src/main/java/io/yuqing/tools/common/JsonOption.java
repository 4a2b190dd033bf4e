/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.common;

import picocli.CommandLine.Option;

/** {@code --json} of every command that can answer a program. */
public final class JsonOption {
    @Option(names = "--json", description = "以 JSON 输出，供程序读取。")
    private boolean json;

    public boolean isOn() {
        return json;
    }
}
