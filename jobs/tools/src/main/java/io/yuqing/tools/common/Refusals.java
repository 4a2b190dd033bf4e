/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.common;

import io.yuqing.control.word.Chinese;
import io.yuqing.jobs.config.ConfigException;
import io.yuqing.local.process.StackException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import org.apache.kafka.common.KafkaException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/**
 * Says in one sentence why a command could not be carried out. A stack trace means a fault of the
 * program itself, never one of a user, a file or a server.
 */
final class Refusals implements IExecutionExceptionHandler {
    @Override
    public int handleExecutionException(Exception fault, CommandLine line, ParseResult words) {
        PrintWriter err = line.getErr();
        String sentence = sentence(fault);
        if (sentence != null) {
            err.println("yuqing: " + sentence);
        } else {
            err.println("yuqing: 程序出错，请把下面的内容交给维护人员：");
            fault.printStackTrace(err);
        }
        return ExitCode.COULD_NOT_ASK;
    }

    /** Null for a fault of the program. */
    private static String sentence(Exception fault) {
        if (fault instanceof ToolException) {
            return fault.getMessage();
        }
        if (fault instanceof StackException || fault instanceof ConfigException) {
            String english = fault.getMessage();
            String chinese = Chinese.of(english);
            return english.startsWith(chinese) ? english : chinese + "。";
        }
        if (fault instanceof SQLException) {
            return "ClickHouse 未能回答：" + fault.getMessage() + "；请检查 ClickHouse 是否在运行，然后重试。";
        }
        if (fault instanceof KafkaException) {
            return "Kafka 未能回答：" + fault.getMessage() + "；请检查 Kafka 是否在运行，然后重试。";
        }
        if (fault instanceof IOException || fault instanceof UncheckedIOException) {
            return "读写失败：" + fault.getMessage() + "；请检查文件、磁盘空间和网络，然后重试。";
        }
        return null;
    }
}
