-- Drives Neovim's own LSP client through one file, as a user would, and writes what was seen to $REPORT as JSON.
local report = {}
local offered

local function wait(what, probe)
  if not vim.wait(60000, probe, 20) then error('waited for ' .. what .. '; offered: ' .. vim.inspect(offered)) end
end

local function lines()
  return vim.api.nvim_buf_get_lines(0, 0, -1, false)
end

local function diagnostics()
  local found = {}
  for _, one in ipairs(vim.diagnostic.get(0)) do
    table.insert(found, { line = one.lnum, column = one.col, severity = one.severity, source = one.source, message = one.message, code = one.user_data.lsp.code })
  end
  return found
end

local function floating_text()
  for _, window in ipairs(vim.api.nvim_list_wins()) do
    if vim.api.nvim_win_get_config(window).relative ~= '' then
      return table.concat(vim.api.nvim_buf_get_lines(vim.api.nvim_win_get_buf(window), 0, -1, false), '\n')
    end
  end
end

-- Chooses like a user in the menu, and remembers what was offered.
local wanted
vim.ui.select = function(items, options, on_choice)
  offered = {}
  local chosen
  for _, item in ipairs(items) do
    local title = options.format_item(item)
    table.insert(offered, title)
    if not chosen and title:find(wanted, 1, true) then chosen = item end
  end
  on_choice(chosen)
end

local function act(title, context)
  wanted, offered = title, nil
  local before = vim.api.nvim_buf_get_changedtick(0)
  vim.lsp.buf.code_action(context)
  wait('the action ' .. title, function() return vim.api.nvim_buf_get_changedtick(0) > before end)
  return offered
end

local function run()
  wait('the client', function() return #vim.lsp.buf_get_clients(0) == 1 end)
  wait('diagnostics', function() return #vim.diagnostic.get(0) == 2 end)
  report.diagnostics = diagnostics()

  vim.api.nvim_win_set_cursor(0, { 6, 6 })
  vim.lsp.buf.hover()
  wait('the hover', function() return floating_text() ~= nil end)
  report.hover = floating_text()

  report.offered = act("Await 'asyncio.sleep'")
  report.fixed = lines()
  wait('one finding less', function() return #vim.diagnostic.get(0) == 1 end)

  vim.api.nvim_win_set_cursor(0, { 7, 6 })
  act('in this file')
  report.ignored = lines()
  wait('no finding', function() return #vim.diagnostic.get(0) == 0 end)

  -- Typing: non-ASCII text before the place, so that columns count.
  vim.api.nvim_buf_set_lines(0, -1, -1, false, { '    print("协程😀"); time.sleep(2)' })
  wait('the finding behind wide characters', function() return #vim.diagnostic.get(0) == 1 end)
  report.wide = diagnostics()
  vim.api.nvim_win_set_cursor(0, { vim.api.nvim_buf_line_count(0), 30 })
  act("Await 'asyncio.sleep'")
  report.last = lines()[vim.api.nvim_buf_line_count(0)]
end

local ok, problem = pcall(run)
if not ok then report.problem = tostring(problem) .. ' ' .. vim.inspect(vim.lsp.buf_get_clients(0) and vim.diagnostic.get(0)) end
local file = io.open(os.getenv('REPORT'), 'w')
file:write(vim.fn.json_encode(report))
file:close()
vim.cmd('qall!')
