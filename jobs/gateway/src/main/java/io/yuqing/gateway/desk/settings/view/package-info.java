/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
/** What the pages of settings show, in the words of people; templates print it. */
package io.yuqing.gateway.desk.settings.view;
