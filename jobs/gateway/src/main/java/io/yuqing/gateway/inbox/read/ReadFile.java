/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.inbox.read;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;

/**
 * Takes the files that its parent names, a line of JSON each, and answers each with a line. Ends
 * when nobody asks any more, also when the parent was killed.
 */
public final class ReadFile {
    private ReadFile() {}

    public static void main(String[] args) throws IOException {
        PrintStream answers =
                new PrintStream(
                        new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        // Whatever a library prints is no answer.
        System.setOut(System.err);
        BufferedReader questions =
                new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        FileTaker taker;
        try {
            taker =
                    new DirectTaker(
                            FileItems.of(Reading.of(questions.readLine()), Clock.systemUTC()));
        } catch (IllegalArgumentException e) {
            answers.println(Answer.down(e.getMessage()).json());
            return;
        }
        answers.println(Answer.ready().json());
        for (String line = questions.readLine(); line != null; line = questions.readLine()) {
            answers.println(taker.take(FileTask.of(line)).json());
        }
    }
}
