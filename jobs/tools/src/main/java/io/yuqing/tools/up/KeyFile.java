/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.up;

import io.yuqing.domain.privacy.PrivacyKey;
import io.yuqing.local.process.StackException;
import io.yuqing.tools.common.ToolException;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** The secret behind the pseudonyms of a local stack: made once, for its owner's eyes only. */
final class KeyFile {
    private KeyFile() {}

    /**
     * The existing key, or a new random one. An empty file holds no key that could be lost, so a
     * key is put there, and that is said; what holds anything is left alone, usable or not.
     */
    static Path ensure(Path file, PrintStream out) {
        try {
            if (Files.exists(file) && Files.size(file) == 0) {
                out.println("密钥文件 " + file + " 是空的，已重新生成；此前若有数据，同一作者从此是另一个化名。");
                Files.delete(file);
            }
            if (!Files.exists(file)) {
                PrivacyKey.createFile(file);
            }
        } catch (IOException e) {
            throw new StackException("The key file " + file + " cannot be written: " + e, e);
        }
        check(file);
        return file;
    }

    /** A key that was cut off may be a part of one that is kept elsewhere. */
    private static void check(Path file) {
        try {
            PrivacyKey.fromFile(file);
        } catch (IllegalArgumentException e) {
            throw new ToolException(
                    "密钥文件 "
                            + file
                            + " 不能使用：内容不完整（可能写到一半中断）或别人可读。请改正权限，或从备份恢复；"
                            + "没有备份则删除该文件后重新启动，同一作者此后是另一个化名。",
                    e);
        }
    }
}
