/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
/**
 * The words and numbers of the pages, ready to be printed, and their templates. What is from
 * strangers stays as it is: only the templates write it, and they escape it.
 */
package io.yuqing.gateway.desk.page;
