/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.common.server;

import io.yuqing.tools.common.ToolException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where a server of this machine is looked for that nobody names. If nothing listens there, nothing
 * runs; that is known at once, and no client need wait to find it out.
 *
 * @param server what it is called
 * @param option that names another
 * @param data the folder on which no stack of ours runs
 */
record UsualPlace(String server, int port, String option, Path data) {
    private static final String HOST = "127.0.0.1";

    /** What to do where nothing runs. */
    static final String START = "请用 --data 给出 ./yuqing up 的数据目录（还没有启动的，先执行 ./yuqing up）";

    private static final int PATIENCE_MILLIS = 1_000;

    /**
     * Returns if something listens there.
     *
     * @throws ToolException with what to start if nothing does
     */
    void requireListener() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(HOST, port), PATIENCE_MILLIS);
        } catch (IOException e) {
            throw new ToolException(
                    "%s，%s 也没有 %s；%s，或用 %s 或 --config 给出地址。"
                            .formatted(nothingRuns(data), address(), server, START, option),
                    e);
        }
    }

    /** That no stack of ours runs on a folder, or that there is no such folder. */
    static String nothingRuns(Path data) {
        Path looked = data.toAbsolutePath().normalize();
        return Files.isDirectory(looked) ? "数据目录 " + looked + " 上没有运行中的系统" : "没有数据目录 " + looked;
    }

    String address() {
        return HOST + ":" + port;
    }
}
