/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
/**
 * What pages need beside themselves, from the class path: styles, scripts, the picture of the tab.
 * All of it is served from here, so that a county without the Internet has it too.
 */
package io.yuqing.gateway.desk.file;
