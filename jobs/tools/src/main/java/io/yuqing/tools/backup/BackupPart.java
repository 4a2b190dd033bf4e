/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.backup;

/**
 * A file of a backup.
 *
 * @param path within its folder
 * @param name of the topic or the table
 * @param count of records or rows
 * @param sha256 of its bytes, in hex
 */
record BackupPart(String path, String name, long count, String sha256) {}
