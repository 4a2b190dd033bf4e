/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.common;

import io.yuqing.local.process.Leash;
import picocli.CommandLine.Option;

/** Of commands that other programs start: they do not outlive them. */
public final class LeashOption {
    @Option(names = "--leash", description = "标准输入一关闭就立即停止，供启动本命令的程序使用（如值班台）。")
    private boolean on;

    /** Ends this process as soon as its standard input ends, if that was asked for. */
    public void tie() {
        if (on) {
            Leash.tie();
        }
    }
}
