/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.web;

/** A part of the desk with paths of its own. */
@FunctionalInterface
public interface DeskPart {
    void addTo(DeskPaths paths);
}
