/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.settings.view;

import java.util.List;

/**
 * Something that is set in a file and cannot be changed here yet.
 *
 * @param where it is changed, and how that comes into force
 * @param values what it says, a line each; empty if it is not known here
 */
public record FileSetting(String noun, String where, List<String> values) {}
