/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.collect;

import io.yuqing.intake.send.Written;
import java.nio.file.Path;

/**
 * What was sent of a file.
 *
 * @param batch under which name
 * @param refused the file of what was refused; null if nothing was
 */
record Sent(String batch, Written written, Path refused) {}
