/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.common.server;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.yuqing.tools.common.ToolException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where a stack of ours answers; written into its data folder, so that commands find it.
 *
 * @param passwordFile of the user {@code default} of its ClickHouse; null if that is not ours
 * @param gateway null in a file of an earlier build
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Addresses(
        long pid,
        String kafka,
        String clickHouse,
        String passwordFile,
        String flink,
        String gateway) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String FILE = "addresses.json";

    public void write(Path data) {
        try {
            Files.write(data.resolve(FILE), JSON.writeValueAsBytes(this));
        } catch (IOException e) {
            throw new ToolException("无法写入数据目录 " + data + "：" + e.getMessage() + "；请检查权限和磁盘空间。", e);
        }
    }

    public static void forget(Path data) {
        try {
            Files.deleteIfExists(data.resolve(FILE));
        } catch (IOException e) {
            throw new ToolException(
                    "无法删除 " + data.resolve(FILE) + "：" + e.getMessage() + "；请检查权限。", e);
        }
    }

    /** Of the stack that runs on a folder; empty if none does. */
    public static Optional<Addresses> of(Path data) {
        try {
            Addresses addresses =
                    JSON.readValue(Files.readAllBytes(data.resolve(FILE)), Addresses.class);
            return Optional.of(addresses).filter(a -> ProcessHandle.of(a.pid).isPresent());
        } catch (IOException e) {
            // No file, or half a file: no stack that could be asked.
            return Optional.empty();
        }
    }
}
