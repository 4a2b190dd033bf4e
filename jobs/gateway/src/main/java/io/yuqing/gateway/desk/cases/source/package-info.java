/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
/** The cases as the desk reads and writes them, wherever they are. */
package io.yuqing.gateway.desk.cases.source;
