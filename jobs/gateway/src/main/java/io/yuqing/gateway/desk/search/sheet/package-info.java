/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
/**
 * Tables as files for spreadsheets, written while their rows are found. What strangers wrote is a
 * text there, whatever it begins with. Nothing is known here of what the rows mean.
 */
package io.yuqing.gateway.desk.search.sheet;
